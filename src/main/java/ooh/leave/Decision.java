package ooh.leave;

import java.time.Instant;

/** What became of a proposal: accepted or set aside, by whom and when. */
record Decision(Proposal proposal, boolean accepted, String by, Instant at) {}
