import type { Words } from '../../words.ts';
import type { refusals as english } from '../en/refusals.ts';

/** Why the server said no, by its code, in French. */
export const refusals: Words<typeof english> = {
  refusals: {
    bad_command: 'Quelque chose n’est pas encore juste. Vérifiez ce que vous avez saisi.',
    email_taken: 'Une personne avec cette adresse est déjà dans l’équipe.',
    too_long: 'Le texte dépasse 8 000 caractères. Raccourcissez-le ou envoyez-le en plusieurs fois.',
    too_large: 'C’est trop en une seule fois. Envoyez-en moins.',
    bad_text: 'Le texte contient un caractère qui ne peut pas être enregistré.',
    bad_credentials: 'Le mot de passe n’est pas le bon.',
    bad_code: 'Ce code n’est pas le bon, ou il a expiré. Essayez le suivant.',
    account_disabled: 'Ce compte est désactivé. Un propriétaire ou un administrateur peut le réactiver.',
    weak_password: 'Ce mot de passe est trop court ou trop facile à deviner. Choisissez-en un autre.',
    last_owner: 'Il faut un propriétaire. Désignez d’abord quelqu’un d’autre.',
    link_over: 'Ce lien n’est plus valable. Demandez-en un nouveau.',
    no_mail: 'Aucun e-mail ne part de ce serveur. Un propriétaire ou un administrateur peut vous aider.',
    not_signed_in: 'Vous n’êtes plus connecté. Rechargez la page et connectez-vous.',
    too_late: 'Un message peut être modifié pendant 15 minutes après son envoi.',
    unknown_file: 'Un fichier n’est plus là, ou a déjà été envoyé. Joignez-le de nouveau.',
    file_too_large: 'Le fichier est plus grand que ce que cette boîte accepte.',
    file_type: 'Cette boîte n’accepte pas ce type de fichier.',
    bad_file: 'Le fichier est vide ou endommagé. Vérifiez-le et joignez-le de nouveau.',
    changed_meanwhile: 'Cela a changé entre-temps et reste comme c’est maintenant.',
    name_taken: 'Ce nom est déjà pris. Choisissez-en un autre.',
    not_found: 'Cela n’existe plus, ou vous ne pouvez pas le voir.',
    forbidden: 'Votre rôle ne le permet pas. Un propriétaire ou un administrateur peut le faire.',
    deflects:
      'Cette boîte retient les messages qui renvoient le client ailleurs. Dites plutôt ce que vous faites ensuite.',
    rate_limited: 'Cela fait beaucoup en peu de temps. Réessayez dans un instant.',
    unavailable:
      'Rien ne peut être enregistré pour l’instant, et rien n’est perdu. Réessayez dans un instant.',
    draining: 'Le serveur redémarre. Réessayez dans un instant.',
    internal: 'Quelque chose a échoué de notre côté. C’est noté\u202f; réessayez dans un instant.',
  },
};
