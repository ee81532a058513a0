import type { Words } from '../../words.ts';
import type { refusals as english } from '../en/refusals.ts';

/** Why the server said no, by its code, in Spanish. */
export const refusals: Words<typeof english> = {
  refusals: {
    bad_command: 'Algo no está bien todavía. Revisa lo que has escrito.',
    email_taken: 'Alguien con esta dirección ya está en el equipo.',
    too_long: 'El texto tiene más de 8000 caracteres. Acórtalo o envíalo por partes.',
    too_large: 'Es demasiado para una sola vez. Envía menos.',
    bad_text: 'El texto contiene un carácter que no se puede guardar.',
    bad_credentials: 'La contraseña no es correcta.',
    bad_code: 'Ese código no es correcto o ha caducado. Prueba el siguiente.',
    account_disabled:
      'Esta cuenta está desactivada. Un propietario o administrador puede activarla de nuevo.',
    weak_password: 'Esa contraseña es demasiado corta o fácil de adivinar. Elige otra.',
    last_owner: 'Tiene que haber un propietario. Nombra antes a otra persona.',
    link_over: 'Este enlace ya no sirve. Pide uno nuevo.',
    no_mail: 'De este servidor no salen correos. Un propietario o administrador puede ayudarte.',
    not_signed_in: 'Ya no has iniciado sesión. Recarga la página y entra de nuevo.',
    too_late: 'Un mensaje se puede cambiar durante 15 minutos después de enviarlo.',
    unknown_file: 'Un archivo ya no está, o ya se envió. Adjúntalo de nuevo.',
    file_too_large: 'El archivo es mayor de lo que acepta esta bandeja.',
    file_type: 'Esta bandeja no acepta archivos de este tipo.',
    bad_file: 'El archivo está vacío o dañado. Revísalo y adjúntalo de nuevo.',
    changed_meanwhile: 'Esto ha cambiado entretanto y se queda como está ahora.',
    name_taken: 'Ya hay algo con este nombre. Elige otro.',
    not_found: 'Esto ya no existe, o no puedes verlo.',
    forbidden: 'Tu rol no lo permite. Un propietario o administrador puede hacerlo.',
    deflects: 'Esta bandeja retiene mensajes que dejan solo al cliente. Di mejor qué haces a continuación.',
    rate_limited: 'Ha sido mucho en poco tiempo. Inténtalo de nuevo en un momento.',
    unavailable: 'Ahora no se puede guardar nada, y nada se pierde. Inténtalo de nuevo en un momento.',
    draining: 'El servidor se está reiniciando. Inténtalo de nuevo en un momento.',
    internal: 'Algo falló por nuestra parte. Queda anotado; inténtalo de nuevo en un momento.',
  },
};
