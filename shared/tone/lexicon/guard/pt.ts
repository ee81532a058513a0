import { languageFrom } from './shared.ts';

export const pt = languageFrom({
  classes: {
    team: 'departamento|equipe|equipa|setor|area|secao|filial|financeiro|contabilidade|suporte(?: tecnico)?|time|central|servico|divisao|vendas|logistica|faturamento|atendimento',
    person:
      'atendente\\w*|colega\\w*|especialista\\w*|supervisor\\w*|responsavel|consultor\\w*|operador(?:a|es)?|tecnico\\w*|pessoa|alguem|agente\\w*|gerente\\w*|analista\\w*|assistente|representante',
    other:
      'fabricante\\w*|fornecedor\\w*|vendedor\\w*|loja|transportadora\\w*|correios|banco|operadora|seguradora|empresa|revendedor\\w*|entregador\\w*|parceir\\w+|desenvolvedor\\w*|administradora|bandeira|estafeta|motoboy|assistencia tecnica|provedor|concessionaria|lojista|importador\\w*|alfandega|estoque|marketplace',
    channel:
      'site|pagina|faq|perguntas frequentes|manual|forum|portal|documentacao|internet|formulario|app|aplicativo|aplicacao|central de ajuda|guia|termos|instrucoes|regulamento|website|sac|blog',
  },
  passed: [
    '(?:vou|vamos|estou|irei|posso)? ?(?:te|lhe|o|a|voce|la|lo)? ?(?:passar|passo|passando|transferir|transfiro|transferindo|transferi|encaminhar|encaminho|encaminhando|direcionar|direciono|redirecionar|redireciono|redirecionando|conectar|conectando|colocar em contato|encaminha|transferimos)(?: |-)?(?:te|lo|la|voce|o senhor|a senhora)? ?(?:para|pra|ao|a|com|pro|de volta) (?:o |a |um |uma |outr\\w |nosso |nossa |meu |minha )*(?:\\w+ )?(?:{team}|{person}|{other}|outr\\w+)',
    '(?:te|lhe|voce|vou|estou|irei|a|o senhor) (?:transferir|transferindo|transfiro|transferi lo|transferi la)(?= ?$|,| agora| voce| para| pra)|(?:sera|voce sera|sendo|vai ser) (?:transferid\\w|encaminhad\\w|redirecionad\\w|direcionad\\w|atendid\\w por outr\\w)|(?:outr[oa]|um|o proximo|nosso|meu) (?:{person}|{team}) (?:vai|ira|dara|assumira|cuidara|te|continuara|assume)(?: \\w+)?',
  ],
  handed: [
    '(?:solicitacao|pedido|mensagem|caso|chamado|reclamacao|protocolo|ticket|demanda|questao|foi|sera|esta sendo|encaminhei|repassei) (?:(?:foi|sera|ja|esta|sendo|ser|o|a|seu|sua|caso|pedido|isso) ){0,4}(?:encaminhad\\w|transferid\\w|repassad\\w|direcionad\\w|escalad\\w|enviad\\w|remetid\\w|encaminhar|reencaminhad\\w|chamado|mensagem|caso|isso) ?(?:para|ao|a|pro|pra|as|aos)',
    '(?:encaminhei|repassei|encaminho|repasso|encaminhamos|vou encaminhar|vou repassar|enviei) (?:\\w+ ){0,3}?(?:para|ao|a|pro|pra) (?:o |a |outr\\w )?(?:\\w+ )?(?:{team}|{person})',
  ],
  notUs: [
    '(?:departamento|setor|lugar|equipe|canal|numero|pessoa|area|chat|local) errad\\w|errou de (?:setor|departamento|lugar)|(?:nao|este nao) (?:e|esta|sou|somos) (?:(?:o|a|no|na|aqui) )?(?:setor|departamento|lugar|canal|pessoa|equipe|area|local)(?: \\w+)?',
    'nao (?:(?:e|sao|faz|esta|cabe|depende|compete|diz respeito|sou|somos|fica|pertence|foi|tem) ){1,2}(?:(?:da|de|do|parte|na|no|um|com|sob|dentro|nas|nos|a|responsaveis?|nada|a ver com|aqui) ){0,4}(?:minha|meu|minhas|nossa|nosso|nossas|gente|nos|mim|comigo|conosco|alcada|competencia|responsavel|responsaveis)(?: \\w+)?|nao (?:me|nos) (?:compete|cabe|diz respeito)|(?:foge|fora) (?:da|do|a|ao|de) (?:minha|meu|nosso|nossa|escopo|alcada)',
    'nao (?:cuidamos|cuido|tratamos|trato|lidamos|atendemos|resolvemos isso|fazemos isso|mexo|mexemos)|(?:so|somente|apenas) (?:atendo|atendemos|cuido|cuidamos|respondo|vendemos|tratamos|tiro duvidas|sou|somos|trabalho)|(?:isso|esse assunto|quem|e|isso ai|este assunto) (?:e |cuida |resolve |trata |decide |disso |isso |ve )*(?:com|do|da|e|o|a|pelo|pela) (?:o |a |outr\\w )?(?:\\w+ )?(?:{team}|{other}|{person})|(?:resolvid|tratad|feit|decidid)\\w (?:pelo|pela|por outr\\w|no|na) (?:\\w+ )?(?:{team}|{other}|{person}|outr\\w+)|nao e comigo|nao e conosco',
  ],
  away: [
    '(?:contate|contacte|ligue|ligar|entre em contato|entrar em contato|entra em contato|fale|falar|fala|procure|procurar|pergunte|perguntar|escreva|mande|envie|dirija|dirigir|va|reclame|reclamar|consulte|acione|acionar|veja|solicite|peca|vai ter que|voce precisa|tente|trate|verifique|resolva)(?: (?:se|diretamente|com|para|pra|a|ao|o|na|no|em|um|uma|e|direto|por|isso|mensagem|falar|ver|ligar))* ?(?:(?:o|a|seu|sua|nosso|nossa|as|os) )?(?:\\w+ )?(?:{other}|{team}|{person}|telefone|0800|sac|numero|e ?mail|\\w+@\\S+|deles?|eles)',
    '(?:ligue|fale|contate|procure|pergunte|reclame|ligar|falar) (?:\\w+ )?(?:eles|elas|para la|pra la|la)|(?:preencha|abra|use|utilize|acesse) (?:\\w+ ){0,2}?(?:formulario|chamado|portal|app|canal)|(?:so|somente|apenas|exclusivamente) (?:por|via|pelo|pela|no|na) (?:telefone|e ?mail|site|app|loja|portal|formulario|escrito)|(?:va|dirija se|compareca|leve) (?:ate |a |na |em |o \\w+ )*(?:uma |um )?(?:loja|agencia|filial|assistencia)|pesquise (?:no|na)|da um google|se vire|vire se',
  ],
  pointer: [
    '(?:consulte|consultar|acesse|acessar|visite|veja|ver|leia|ler|olhe|olha|da uma olhada|confira|verifique|procure|encontra\\w*|encontrar|esta|estao|tem tudo|busque|disponivel|entre|informe se|pode)(?: (?:tudo|la|todas|as|informacoes|resposta|isso|no|na|nos|nas|o|a|em|se|ver|explicad\\w|disponive\\w+|direto))* (?:(?:nosso|nossa|o|a|nossos|nossas) )?(?:\\w+ )?(?:{channel})|para mais informacoes',
  ],
  closed: [
    'nao (?:(?:te|lhe|o|a) )?(?:(?:posso|podemos|consigo|conseguimos|pude|tenho como|temos como|estou autorizad\\w a|ha como|da para|da pra|sou autorizad\\w a|sei)) ?(?:te |lhe |o |a )?(?:ajudar\\w*|fazer\\w*|auxiliar\\w*|resolver\\w*|responder|informar|alterar|mudar|atender\\w*|dizer|cancelar|trocar)?(?: nada)?(?= ?$|,| com| nesse| nisso| nada| mais| por| porque| isso| aqui)|(?:nao ha|nao tem|nao temos|nao posso fazer|nao podemos fazer|nao tenho) (?:nada|mais nada|o que fazer)|nada (?:a fazer|que (?:eu|a gente|nos) poss\\w+)|nao (?:e|sera) possivel|impossivel|sem excec\\w+|nao (?:abrimos|fazemos|ha) excec\\w+|e (?:a )?(?:nossa )?(?:politica|regra|norma)|regras? (?:e|sao) (?:regra|regras|claras|essas|clara)|(?:conforme|segundo|por|de acordo com|devido) (?:a |as |os |o )?(?:nossas? |nossos? )?(?:politica|normas|regras|termos|regulamento)\\w*|(?:politica|normas|regras|sistema|regulamento)(?: da \\w+)? (?:nao|e|sao)|nao (?:tenho|temos) (?:acesso|autorizacao|permissao|informac\\w+|autonomia|ideia|autoridade|poder)|(?:caso|chamado|protocolo|assunto|atendimento) (?:esta |foi |sera |ja foi )?(?:encerrad\\w|finalizad\\w|fechad\\w)|nao sei(?= ?$)|paciencia(?= ?$)|e assim mesmo',
  ],
  vague: [
    '(?:alguem|um \\w+|nossa equipe|a equipe|o setor|nos|em breve|entraremos|voce|logo|o \\w+ responsavel|nosso time) (?:(?:vai|ira|te|lhe|um dia|sera|em breve|em) )*(?:entrar\\w* em contato|contato|retornar\\w*|retorno|respond\\w+|contatad\\w|recebera|olhar|ver|verificara|analisar\\w*|ligar\\w*|responder\\w*|informad\\w|avisad\\w|dar um retorno)',
    '(?:solicitacao|pedido|mensagem|caso|chamado|reclamacao|protocolo) (?:foi|sera|esta) (?:\\w+ ){0,2}?(?:registrad\\w|recebid\\w|analisad\\w|analise|processad\\w|anotad\\w|andamento|atendid\\w|tratad\\w|fila|processamento)|(?:o mais breve|assim que|logo que|tao logo) (?:possivel)?(?= ?$|,|possivel)|em breve|oportunamente|futuramente|algum dia|no devido tempo|(?:aguarde|espere|permaneca|continue)(?= ?$|,| um| na| em| por| enquanto| o)|(?:tente|volte|ligue|retorne)(?: \\w+){0,2} (?:mais tarde|amanha|outro dia|depois|em)|tenha paciencia|tod[oa]s (?:os )?noss\\ws \\w+ estao|mensagem automatica|resposta automatica|nao responda (?:a )?est[ea]',
  ],
  others: [
    '(?:culpa|responsabilidade|problema|erro|falha|culpad\\w)(?: e| foi)? (?:do|da|dos|das|de|e|deles|sua|seu|dela|dele) ?(?:\\w+ )?(?:{other}|{team}|{person})?|(?:{other}|{team}|{person}) (?:e|foi|errou|quebrou|perdeu|esqueceu|tem|que|extraviou|danificou|atrasou|fez)(?: \\w+){0,2}? ?(?:responsave\\w+|culpad\\w|culpa|erro|errou|perdeu|pedido|tudo|errado|besteira|quebrou|pacote)|(?:e|deve ser|so pode ser|provavelmente e) (?:um )?(?:problema )?(?:do|da|no|na|o|a|de) ?(?:seu|sua|teu) \\w+|problema (?:seu|e seu)|eu so trabalho aqui|nao (?:e|foi) (?:minha|nossa) culpa|reclame com',
  ],
  customer: [
    '(?:deveria|devia|tinha que|poderia|era so) (?:ter )?(?:lido|ler|verificado|verificar|avisado|conferido|pensado|feito|prestado|olhado|guardado|salvado|salvo)|(?:voce|o senhor|a senhora|tu) (?:\\w+ ){0,2}?(?:errou|esqueceu|quebrou|fez (?:algo )?(?:errado|isso)|nao leu|nao entendeu|digitou errado|se enganou|configurou errado|nao prestou|mesm\\w (?:que )?fez|comprou errado|deixou cair)|(?:aqui|pra mim|para mim|com todo mundo|para os outros) (?:\\w+ )?funciona|como (?:eu )?(?:ja )?(?:te |lhe )?(?:disse|falei|expliquei|informei|mencionei|informado|dito)|ja (?:te |lhe )?(?:disse|falei|expliquei|informei)|se acalme|acalme se|calma(?= ?$|,)|leia (?:direito|com atencao|bem|de novo)|preste (?:mais )?atencao|da proxima vez|erro (?:seu|do usuario)|mais ninguem reclamou',
  ],
  stock: [
    '(?:obrigad\\w|agradec\\w+|grat\\w+)(?: (?:desde ja|pela|pelo|a|por|sua|muito|o|de antemao|imensamente|seu|te|lhe))* (?:sua|seu|tua|teu|a|o|por|pela|pelo|compreens\\w+)? ?(?:\\w+ )?(?:compreensao|paciencia|contato|contacto|preferencia|interesse|mensagem|confianca|colaboracao|aguardar|escolher|entrar em contato|espera|fidelidade|pelo contato)|contamos com (?:a )?(?:sua )?(?:compreensao|colaboracao)|pedimos (?:\\w+ )?(?:compreensao|paciencia)|(?:desculp\\w+|lament\\w+|sentimos|perdao)(?: \\w+){0,4}? (?:transtorno\\w*|inconvenient\\w*|incomodo\\w*|inconveniencia)|(?:transtorno|incomodo|inconveniente)s? causad\\w+|(?:prezad\\w|car\\w|estimad\\w) (?:client\\w+|usuari\\w|senhor\\w*|consumidor)|(?:solicitacao|opiniao|satisfacao|ligacao|mensagem|contato|voce) (?:e|sao) (?:\\w+ )?(?:muito )?(?:importante|prioridade|valios\\w)|nao hesite|(?:estamos|ficamos|fico|estou) a (?:sua )?(?:inteira )?disposicao|informamos que|atenciosamente,? (?:\\w+ )?(?:a |equipe|central|atendimento)|(?:entendo|entendemos|compreendo|compreendemos|lamentamos) (?:\\w+ )?(?:a |o )?(?:sua|seu) (?:frustracao|insatisfacao|descontentamento|situacao|indignacao)|levamos (?:\\w+ )?(?:muito )?a serio|nos esforcamos|estamos (?:trabalhando|comprometidos|empenhados)|valorizamos',
  ],
  denial: 'nao|nunca|jamais|ninguem|nenhum\\w*|sem|em vez|nem',
  turn: 'mas|entao|por favor|e|porque|portanto|por isso',
  own: 'eu|vou|estou|ja|\\w+(?:ei|amos)',
  reported: '(?:te|lhe) disseram|se alguem|placa|disseram que',
  relief: {
    forward: [
      '(?:ja |eu |acabei de |acabo de )+(?!encaminh|transfer|repass|diss|fal|expli|inform)\\w+(?:ei|i|uei|ar|er|ir)|(?:troquei|corrigi|pedi|liguei|falei com|reembolsei|devolvi|enviei (?:um|o|a|uma)|mandei|resolvi|arrumei|reservei|achei|encontrei|verifiquei|abri|consertei|cancelei|estornei|perguntei|anexei|reiniciei|liberei)',
      '(?:vou|posso|podemos|vamos|irei) (?:te |lhe |o |a |ja |agora |eu mesm\\w )*(?!transf|pass|encaminh|repass|direc|redire|so )(?:ver|verificar|perguntar|ligar|buscar|checar|enviar|mandar|reembolsar|trocar|resolver|arrumar|explicar|mostrar|reservar|pedir|escrever|descobrir|ficar|cuidar|fazer|acompanhar|cobrar|usar|oferecer|corrigir|falar com|avisar|achar|abrir|cancelar|estornar|devolver)|(?:descubro|pergunto|ligo|verifico|resolvo|termino|fico|conto|aviso|busco|cuido|explico|mostro|troco|reembolso|acompanho|te digo|eu (?:mesm\\w )?(?:vejo|falo com eles))|aqui esta|segue|em resumo|quer que|gostaria|prefere|pode me (?:dizer|enviar|mandar|passar)|me (?:diz|manda|envia)|poderia me|nosso erro|erro nosso|culpa nossa|meu erro|em vez disso|juntos|(?:qual|que) e|deixa comigo',
    ],
    stay: [
      '(?:eu )?(?:fico|continuo|termino|sigo com)|(?:neste|nesta|no|nossa|nosso) (?:chat|conversa)|com a gente',
    ],
    time: [
      '(?:ate|as|antes d\\w+) (?:\\d+|amanha|hoje|meio dia|segunda|terca|quarta|quinta|sexta)|(?:hoje|amanha) (?:as|ate|de|a)|em (?:\\d+|dez|cinco|uma) (?:minutos?|horas?)',
    ],
    ours: ['nosso erro|erro nosso|culpa nossa|meu erro|culpa minha'],
  },
  goodbyes: [
    'ate (?:logo|breve|ja|amanha|mais|depois|a proxima)',
    '(?:tenha )?um? (?:bom|boa|otimo) (?:dia|tarde|noite|fim de semana)',
  ],
  harmless: [
    '(?:transferencia|transferir o (?:dinheiro|valor|saldo)|transferir os dados|pix)',
    '(?:lugar|setor|pessoa) cert\\w',
  ],
  better: {
    stay: 'vou trazer a pessoa certa para este chat e continuo aqui',
    chase: 'vou verificar e respondo aqui',
    care: 'vou cuidar disso aqui',
    sorry: 'algo deu errado e vou resolver',
  },
});
