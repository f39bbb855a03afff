import type { ReactNode } from 'react';

/** The tinted area at the top of a page; in a wide window with a path that winds to its goal, as in the mark. */
export const Hero = ({ children }: { children: ReactNode }) => (
  <div className="hero">
    <div className="hero-inner">
      {children}
      <svg className="hero-path" viewBox="0 0 480 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
        <path d="M40 460c0-120 300-60 300-170s-210-70-190-160c14-62 130-50 190-50" />
        <circle cx="340" cy="80" r="22" />
      </svg>
    </div>
  </div>
);
