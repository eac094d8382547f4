/** Where a rule comes from. Every rung, norm, agreement and preset has one. */
export interface Source {
  document: string;
  paragraph: string;
  year: number;
}

/** `voorbeeld`: a sample of ours; `voorstel`: proposed; `vastgesteld`: set by those who may. */
export type RuleStatus = 'voorbeeld' | 'voorstel' | 'vastgesteld';
