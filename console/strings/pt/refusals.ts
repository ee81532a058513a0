import type { Words } from '../../words.ts';
import type { refusals as english } from '../en/refusals.ts';

/** Why the server said no, by its code, in Portuguese. */
export const refusals: Words<typeof english> = {
  refusals: {
    bad_command: 'Algo ainda não está certo. Vale a pena rever o que foi escrito.',
    email_taken: 'Alguém com este endereço já está na equipa.',
    too_long: 'O texto tem mais de 8000 caracteres. É preciso encurtá-lo ou enviá-lo em partes.',
    too_large: 'É demasiado de uma só vez. É preciso enviar menos.',
    bad_text: 'O texto contém um carácter que não pode ser guardado.',
    bad_credentials: 'A palavra-passe não está certa.',
    bad_code: 'Esse código não está certo ou já expirou. Experimente o seguinte.',
    account_disabled: 'Esta conta está desativada. Um proprietário ou administrador pode ativá-la de novo.',
    weak_password: 'Essa palavra-passe é demasiado curta ou fácil de adivinhar. Escolha outra.',
    last_owner: 'Tem de haver um proprietário. Nomeie primeiro outra pessoa.',
    link_over: 'Esta ligação já não funciona. Peça uma nova.',
    no_mail: 'Deste servidor não saem e-mails. Um proprietário ou administrador pode ajudar.',
    not_signed_in: 'A sessão terminou. Recarregue a página e entre de novo.',
    too_late: 'Uma mensagem pode ser alterada até 15 minutos depois do envio.',
    unknown_file: 'Um ficheiro já não está lá, ou já foi enviado. Anexe-o de novo.',
    file_too_large: 'O ficheiro é maior do que esta caixa aceita.',
    file_type: 'Esta caixa não aceita ficheiros deste tipo.',
    bad_file: 'O ficheiro está vazio ou danificado. Verifique-o e anexe-o de novo.',
    changed_meanwhile: 'Isto mudou entretanto e fica como está agora.',
    name_taken: 'Já existe algo com este nome. Escolha outro.',
    not_found: 'Isto já não existe, ou não pode ser visto por si.',
    forbidden: 'A sua função não o permite. Um proprietário ou administrador pode fazê-lo.',
    deflects: 'Esta caixa retém mensagens que deixam o cliente sozinho. Diga antes o que faz a seguir.',
    rate_limited: 'Foi muito em pouco tempo. Tente de novo daqui a pouco.',
    unavailable: 'Agora não é possível guardar nada, e nada se perde. Tente de novo daqui a pouco.',
    draining: 'O servidor está a reiniciar. Tente de novo daqui a pouco.',
    internal: 'Algo falhou do nosso lado. Ficou registado; tente de novo daqui a pouco.',
  },
};
