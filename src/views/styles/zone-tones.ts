import { css } from 'lit';

/** The colour of a zone as `--tone`, by the class of what is drawn (LOOK section 2). */
export const zoneTones = css`
  .tall {
    --tone: var(--zone-tall);
  }

  .relaxed {
    --tone: var(--zone-relaxed);
  }

  .slumped {
    --tone: var(--zone-slumped);
  }

  .moving {
    --tone: var(--zone-moving);
  }
`;
