package cn.jixiao.tenant.onboarding;

/** Counts what a file did to the bureau. */
final class Tally {

    private int created;
    private int updated;
    private int unchanged;

    void add() {
        created++;
    }

    void keep(boolean changed) {
        if (changed) {
            updated++;
        } else {
            unchanged++;
        }
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }
}
