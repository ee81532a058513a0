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
  ])('%s %s: %s', (language, address, text) => {
    expect(analyze(text, language).address).toBe(address);
  });

  it('comes with the word that shows it', () => {
    const text = 'Können Sie mir helfen?';
    const [cue] = analyze(text).cues.filter(({ dimension }) => dimension === 'address');
    expect(text.slice(cue?.start, cue?.end)).toBe('Sie');
  });
});
