package ooh.planning;

/** Which kinds each person may have on each day in a part of all rotas, a bit for each; 0 is a day off. */
record LineKinds(long[][] byPersonAndDay) {
    /** More kinds than that do not go into the bits. */
    static final int MOST = 63;

    /** In all rotas of the sketch. */
    static LineKinds all(Sketch sketch) {
        long[][] kinds = new long[sketch.people.size()][sketch.days];
        for (int person = 0; person < kinds.length; person++) {
            for (int day = 0; day < sketch.days; day++) {
                for (int kind = 0; kind < sketch.kinds; kind++) {
                    kinds[person][day] |= sketch.mayHave(person, day, kind) ? 1L << kind : 0;
                }
            }
        }
        return new LineKinds(kinds);
    }

    boolean mayHave(int person, int day, int kind) {
        return (byPersonAndDay[person][day] >> kind & 1) == 1;
    }

    boolean mayHave(int person, int[] line) {
        for (int day = 0; day < line.length; day++) {
            if (!mayHave(person, day, line[day])) {
                return false;
            }
        }
        return true;
    }

    /** Those that the node's choices leave. */
    LineKinds in(LineNode node) {
        long[][] left = new long[byPersonAndDay.length][];
        for (int person = 0; person < left.length; person++) {
            left[person] = byPersonAndDay[person].clone();
        }
        for (LineNode choice = node; choice != null; choice = choice.parent()) {
            left[choice.person()][choice.day()] &= choice.kinds();
        }
        return new LineKinds(left);
    }
}
