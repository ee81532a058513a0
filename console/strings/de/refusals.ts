import type { Words } from '../../words.ts';
import type { refusals as english } from '../en/refusals.ts';

/** Why the server said no, by its code, in German. */
export const refusals: Words<typeof english> = {
  refusals: {
    bad_command: 'Etwas darin stimmt noch nicht. Schau deine Eingaben noch einmal an.',
    email_taken: 'Jemand mit dieser Adresse ist schon im Team.',
    too_long: 'Der Text ist länger als 8.000 Zeichen. Kürz ihn oder schick ihn in Teilen.',
    too_large: 'Das ist mehr, als auf einmal geht. Schick weniger auf einmal.',
    bad_text: 'Der Text enthält ein Zeichen, das sich nicht speichern lässt.',
    bad_credentials: 'Das Passwort stimmt nicht.',
    bad_code: 'Der Code stimmt nicht, oder seine Zeit ist um. Nimm den nächsten.',
    account_disabled:
      'Dieses Konto ist ausgeschaltet. Inhaber oder Administratoren können es wieder einschalten.',
    weak_password: 'Das Passwort ist zu kurz oder zu leicht zu erraten. Wähl ein anderes.',
    last_owner: 'Jemand muss Inhaber sein. Mach zuerst jemand anderen dazu.',
    link_over: 'Dieser Link gilt nicht mehr. Bitte um einen neuen.',
    no_mail: 'Von diesem Server gehen keine Mails ab. Inhaber oder Administratoren können helfen.',
    not_signed_in: 'Du bist nicht mehr angemeldet. Lade die Seite neu und melde dich an.',
    too_late: 'Eine Nachricht lässt sich 15 Minuten lang ändern.',
    unknown_file: 'Eine Datei ist nicht mehr da oder wurde schon gesendet. Häng sie noch einmal an.',
    file_too_large: 'Die Datei ist größer, als dieses Postfach annimmt.',
    file_type: 'Dieses Postfach nimmt keine Dateien dieser Art an.',
    bad_file: 'Die Datei ist leer oder beschädigt. Prüf sie und häng sie noch einmal an.',
    changed_meanwhile: 'Das hat sich inzwischen geändert und bleibt, wie es jetzt ist.',
    name_taken: 'So heißt schon etwas. Wähl einen anderen Namen.',
    not_found: 'Das gibt es nicht mehr, oder du darfst es nicht sehen.',
    forbidden: 'Deine Rolle erlaubt das nicht. Inhaber oder Administratoren können es tun.',
    deflects:
      'Dieses Postfach hält Nachrichten zurück, die jemanden wegschicken. Sag stattdessen, was du als Nächstes tust.',
    rate_limited: 'Das war viel in kurzer Zeit. Versuch es gleich noch einmal.',
    unavailable:
      'Gerade lässt sich nichts speichern, und nichts geht verloren. Versuch es gleich noch einmal.',
    draining: 'Der Server startet neu. Versuch es gleich noch einmal.',
    internal: 'Bei uns ging etwas schief. Es ist vermerkt; versuch es gleich noch einmal.',
  },
};
