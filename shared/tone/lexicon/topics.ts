/** What a message is about, as far as it decides which question helps: reviewed words in seven languages. */
import type { Topic } from '../voices/plain.ts';

/** Stems: a word may go on after them, but not begin before them. */
const stems = (...rows: string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${rows.join('|')})`, 'iu');
const words = (...rows: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${rows.join('|')})(?![\\p{L}])`, 'iu');

const money =
  /[€$£]|(?<![\p{L}\p{N}.])\d+[.,]\d\d(?![\d.])|(?<![\p{L}\p{N}])\d+ ?(?:euros?|eur|dollars?|usd|pounds?|quid|bucks)(?![\p{L}])/iu;
const moneyWords = words(
  'charg\\w+|bill(?:ed|ing)?|money|paid|payments?|invoices?|debit\\w*|doubloons?|credits taken|deposits?|abgebucht|belastet|rechnung\\w*|geld|zahlung\\w*|kaution|factur\\w+|débit\\w*|prélev\\w+|argent|paiement\\w*|caution|cobr\\w+|dinero|pagos?|fianza|depósito|addebit\\w+|fattur\\w+|soldi|pagament\\w+|cauzione|fatura\\w*|dinheiro|pagamento\\w*|caução|afgeschreven|factuur|betaald|betaling|borg',
);
const delivery = words(
  'parcels?|packages?|deliver\\w*|shipment|shipped|tracking|courier|paket\\w*|liefer\\w*|sendung\\w*|colis|livraison|paquete|entrega|envío|pacco|consegna|spedizione|encomenda|pakket\\w*|levering|bezorg\\w*|my order|meine bestellung|ma commande|mi pedido|il mio ordine|mijn bestelling',
);
const account = words(
  'log ?in|logging in|logged out|sign(?:ing)? in|pass ?words?|passcode|locked (?:\\w+ )?out|my account|anmeld\\w*|einlogg\\w*|passwort|konto|connexion|connecter|compte|mot de passe|contraseña|iniciar sesión|mi cuenta|accedere|il mio account|senha|palavra-passe|a minha conta|wachtwoord|inloggen|vouchers?|gift codes?',
);
const cancel = words(
  'cancel\\w*|unsubscribe|terminate|end my (?:plan|membership|subscription|contract)|kündig\\w+|stornier\\w+|résilier|annul\\w+|cancelar\\w*|anular|disdire|disdetta|rescindir|opzeggen|annuleren',
);
const broken = stems(
  "loop(?:s|ing|ed)?(?![\\p{L}])|freez|froze|stuck|broke|breaks|errors?(?![\\p{L}])|crash|black screen|buffer|faults?(?![\\p{L}])|leak|anomal|glitch|blank|repeat|stutter|lag(?:s|ging)?(?![\\p{L}])|(?:not|n'?t|never|no|nae|cannae) (?:work|play|load|open|start|connect|turn|charge|move|unlock)|(?:won't|wont|doesn't|doesnt|will not|does not) |keeps?(?![\\p{L}])|stop(?:s|ped|ping)|weird|strange|wrong|missing|disappeared|vanished|can(?:no|'?| no)t (?:see|hear|play|watch|open|find|get)|cursed?(?![\\p{L}])|problem|issues?(?![\\p{L}])|trouble|jammed|flat (?:tyre|tire)|lost pressure|still (?:nothing|the same)|kaputt|defekt|funktioniert (?:\\p{L}+ )?nicht|geht (?:\\p{L}+ )?nicht|nicht auf|klemmt|hängt|ruckelt|fehler|störung|marche (?:pas|plus)|fonctionne (?:pas|plus)|s'ouvre pas|bloqu|panne|cassé|no (?:me |te |le |se )?(?:funciona|abre|va)|roto|atascad|se congela|averi|non (?:si )?(?:funziona|apre|va)|si blocca|rotto|bloccat|guasto|não (?:funciona|abre|dá)|trava|avariad|encravad|erro(?![\\p{L}])|werkt niet|doet (?:het )?niet|gaat niet|opengaat|kapot|hapert|storing",
);
const onScreen = words(
  'apps?|website|site|web page|page|browser|screen|video|film|movie|episode|stream\\w*|player|viewer|button|click\\w*|download\\w*|tablet|laptop|computer|tv|vid|show|webseite|seite|bildschirm|écran|vidéo|pantalla|vídeo|página|schermo|sito|ecrã|scherm|pagina',
);
const howTo = words(
  'how|where (?:do|can|is|are)|can i|what (?:is|are|does)|wie|was (?:kostet|ist)|comment|combien|cómo|cuánto|como|come|quanto|hoe|wat kost',
);

/** The topic of a text with straight apostrophes, or null. */
export function topicOf(text: string): Topic | null {
  if (cancel.test(text)) return 'cancel';
  // "How much is it": a price asked is no charge.
  const asksPrice =
    /(?<![\p{L}])(?:how much|what does it cost|price|wie viel|was kostet|combien|cuánto|quanto costa|quanto custa|hoeveel|wat kost)/iu.test(
      text,
    );
  if (!asksPrice && (money.test(text) || moneyWords.test(text))) return 'money';
  if (delivery.test(text)) return 'delivery';
  if (account.test(text)) return 'account';
  if (broken.test(text)) return onScreen.test(text) ? 'screen' : 'broken';
  return asksPrice || howTo.test(text) ? 'how-to' : null;
}
