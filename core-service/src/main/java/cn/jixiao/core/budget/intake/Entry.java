package cn.jixiao.core.budget.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row on its way in: what it says, and what is wrong with it so far. */
final class Entry {

    /** What became of a row. */
    enum Outcome {
        CREATED,
        CHANGED,
        /** It is there already, exactly so. */
        UNCHANGED,
        /** The same file has it before, exactly so: it counts once. */
        REPEATED,
        FAULTY
    }

    /**
     * One thing wrong.
     *
     * @param column name of the column; empty where the row as a whole is meant
     * @param code its text stands under {@code intake.CODE}
     */
    record Fault(String column, String code, List<String> arguments) {}

    private final int seq;
    private final String sheet;
    private final int number;
    private final Map<String, String> values;
    private final List<Fault> faults;
    private @Nullable Outcome outcome;

    Entry(int seq, String sheet, int number, Map<String, String> values, List<Fault> faults) {
        this.seq = seq;
        this.sheet = sheet;
        this.number = number;
        this.values = values;
        this.faults = new ArrayList<>(faults);
    }

    int seq() {
        return seq;
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    /** The value of a column, null where blank or at fault. */
    @Nullable
    String value(Column column) {
        return values.get(column.name());
    }

    /** The value of a column that a sound row has. */
    String text(Column column) {
        return Objects.requireNonNull(values.get(column.name()), column.name());
    }

    boolean says(Entry other) {
        return values.equals(other.values);
    }

    /** All it says, for a digest. */
    String said() {
        return values.toString();
    }

    void fault(Column column, String code, String... arguments) {
        faults.add(new Fault(column.name(), code, List.of(arguments)));
    }

    boolean sound() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return faults;
    }

    /** Notes that the row before it says the same. */
    void repeats(Column key, int first) {
        outcome = Outcome.REPEATED;
        fault(key, "REPEATED", String.valueOf(first));
    }

    void becomes(Outcome what) {
        outcome = what;
    }

    /** Whether something is still to be found out or done. */
    boolean open() {
        return outcome == null && sound();
    }

    Outcome outcome() {
        return outcome == Outcome.REPEATED ? outcome : !sound() || outcome == null ? Outcome.FAULTY : outcome;
    }
}
