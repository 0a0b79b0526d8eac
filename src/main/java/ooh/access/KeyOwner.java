package ooh.access;

import org.jspecify.annotations.Nullable;

/** Whose a key is: its role, for a practitioner the person, and the label by which the record names it. */
record KeyOwner(String id, String role, @Nullable String person, String label) {}
