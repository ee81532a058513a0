import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import type { Address } from '../../../shared/tone/types.ts';

describe('the address a customer uses', () => {
  it.each<[string, Address, string]>([
    ['de', 'V', 'Können Sie mir bitte helfen?'],
    ['de', 'V', 'Ich habe Ihnen gestern geschrieben.'],
    ['de', 'T', 'kannst du mir sagen, wo mein Paket ist?'],
    ['de', null, 'Wo ist mein Paket?'],
    ['de', null, 'Meine Nachbarn haben ein Paket bekommen, aber sie sind verreist.'],
    ['fr', 'V', 'Pouvez-vous m’aider, s’il vous plaît ?'],
    ['fr', 'T', 'tu peux m’aider avec mon colis ?'],
    ['fr', null, 'Mon colis n’est pas arrivé.'],
    ['es', 'V', '¿Puede ayudarme, por favor?'],
    ['es', 'V', '¿Me podría decir dónde está mi pedido?'],
    ['es', 'V', 'Le escribo a usted por mi pedido.'],
    ['es', 'T', '¿me puedes ayudar con mi pedido?'],
    ['es', null, 'Mi pedido no ha llegado.'],
    ['es', null, 'Mi hijo no puede entrar en la cuenta.'],
    ['it', 'V', 'Mi può aiutare, per favore?'],
    ['it', 'V', 'Potrebbe dirmi dove si trova il pacco?'],
    ['it', 'T', 'puoi aiutarmi con il mio pacco?'],
    ['it', null, 'Il pacco non è arrivato.'],
    ['pt', 'V', 'Pode ajudar-me com a encomenda?'],
    ['pt', 'T', 'Podes ajudar-me com a tua encomenda?'],
    ['nl', 'V', 'Kunt u mij helpen?'],
    ['nl', 'T', 'kun je me helpen?'],
    ['ru', 'V', 'Вы можете мне помочь?'],
    ['ru', 'T', 'ты можешь мне помочь?'],
    ['en', null, 'Could you help me?'],
    ['es', 'V', '¿Ha visto mi mensaje de ayer?'],
    ['es', 'V', 'Gracias por su ayuda.'],
    ['es', 'T', '¿Viste mi mensaje? ¿Cuándo me llamas?'],
    ['es', null, 'La empresa cambió sus condiciones.'],
    ['es', null, 'Las compras y las llamadas fallan.'],
    ['it', 'V', 'Ha ricevuto la mia email?'],
    ['it', 'T', 'L’hai visto? Cosa ne pensi?'],
    ['it', null, 'Mio marito ha la sua carta bloccata.'],
    ['pt', 'V', 'Sabe se a minha encomenda já saiu?'],
    ['pt', 'T', 'Recebeste o meu email?'],
    ['pt', null, 'Deixou de funcionar.'],
    ['fr', 'T', 'je t’ai écrit hier'],
    ['ru', 'T', 'Не знаешь, когда доставка?'],
    ['ru', null, 'Ух ты, классно!'],
    ['ja', 'V', '荷物はまだ届きませんよ'],
    ['ja', 'T', 'まだ届かないんだけど'],
    ['ja', null, 'ありがとう'],
    ['ko', 'V', '배송 언제 와요?'],
    ['ko', 'T', '아직도 안 왔어'],
    ['ko', null, '커피'],
    ['vi', 'V', 'Cho em hỏi đơn hàng của em ạ'],
    ['hi', 'V', 'क्या आप मेरी मदद कर सकते हैं?'],
  ])('%s %s: %s', (language, address, text) => {
    expect(analyze(text, language).address).toBe(address);
  });

  it.each([
    ['de', 'Er sagte „du kannst gehen“ und legte auf.'],
    ['fr', 'Il a dit « tu es en retard » et voilà.'],
    ['es', 'El técnico dijo "tú no puedes entrar" y me fui.'],
    ['ja', '彼は「お前だ」と'],
  ])('is not what someone else said: %s', (language, text) => {
    expect(analyze(text, language).address).toBe(null);
  });

  it('shows words of the message, whatever speaks for it', () => {
    for (const text of ['¿Me ayuda con mi pedido?', 'Ha ricevuto la mia email?', 'Usaria este modelo?']) {
      const language = text.startsWith('¿') ? 'es' : text.startsWith('Ha') ? 'it' : 'pt';
      for (const { dimension, start, end } of analyze(text, language).cues)
        if (dimension === 'address') expect(text.slice(start, end)).toMatch(/^[\p{L}-]+$/u);
    }
  });

  it('comes with the word that shows it', () => {
    const text = 'Können Sie mir helfen?';
    const [cue] = analyze(text).cues.filter(({ dimension }) => dimension === 'address');
    expect(text.slice(cue?.start, cue?.end)).toBe('Sie');
  });
});
