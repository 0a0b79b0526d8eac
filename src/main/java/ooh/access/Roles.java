package ooh.access;

/** The roles as annotations name them. An administrator is a coordinator too; a key has one role of its own. */
public final class Roles {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String PRACTITIONER = "PRACTITIONER";
    public static final String MASH = "MASH";

    private Roles() {}
}
