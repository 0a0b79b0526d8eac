package ooh.access;

/** Who is on the banks, as far as a key must know it: that a practitioner's key names somebody who is there. */
public interface KnownPeople {
    boolean include(String personId);
}
