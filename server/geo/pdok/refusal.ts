import { Refusal } from '../../../shared/refusal.ts';

/** What went wrong between Trede and PDOK. */
export type PdokTrouble = keyof typeof SENTENCES;

const SENTENCES = {
  slow: 'PDOK antwoordt te traag; probeer het over een paar minuten nog eens.',
  busy: 'PDOK vraagt om het rustiger aan te doen; probeer het over een paar minuten nog eens.',
  down: 'PDOK heeft een storing; probeer het later nog eens.',
  unreachable:
    'PDOK is niet te bereiken; kijk of er internet is en of de firewall api.pdok.nl doorlaat, en probeer het nog eens.',
  page: 'Op het adres van PDOK antwoordt een webpagina in plaats van gegevens; vraag uw beheerder om api.pdok.nl door te laten.',
  cut: 'Het antwoord van PDOK brak halverwege af; probeer het nog eens.',
  shape: 'PDOK antwoordt in een vorm die Trede niet kent; werk Trede bij, of gebruik een bestand.',
  absent: 'PDOK kent deze vraag niet; controleer het adres in TREDE_PDOK.',
  refused: 'PDOK wijst de vraag af; controleer het adres in TREDE_PDOK.',
  large: 'Het antwoord van PDOK is te groot om te lezen; gebruik een bestand.',
} as const;

/** Troubles that may be over in a moment. */
const PASSING: readonly PdokTrouble[] = ['slow', 'busy', 'down', 'unreachable', 'cut'];

/** PDOK did not give what was asked: a Refusal that also says what kind it is, and how long to wait. */
export class PdokRefusal extends Refusal {
  readonly trouble: PdokTrouble;
  /** Milliseconds that PDOK asked to wait; null when it did not say. */
  readonly retryAfter: number | null;

  constructor(trouble: PdokTrouble, more: { retryAfter?: number | null; cause?: unknown } = {}) {
    super(SENTENCES[trouble], { cause: more.cause });
    this.trouble = trouble;
    this.retryAfter = more.retryAfter ?? null;
  }

  /** Whether asking again may help. */
  get passing(): boolean {
    return PASSING.includes(this.trouble);
  }
}
