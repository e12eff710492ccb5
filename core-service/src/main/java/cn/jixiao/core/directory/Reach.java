package cn.jixiao.core.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What a post may touch in a year: the records of whole bodies of the bureau, or those of single projects. Every repository
 * and read model of records takes it and hands it to SQL as one array parameter; PostgreSQL guards the bureau, this guards
 * inside it. Bodies and projects stand in the one array beside each other, since an id names one thing only; a query that
 * does not ask for the project shows who reaches by project nothing.
 */
public final class Reach {

    private static final int NARROW = 50;

    private final Set<UUID> ids;

    /** Over the ids of bodies, of projects, or of both. */
    Reach(Set<UUID> ids) {
        this.ids = Set.copyOf(ids);
    }

    /**
     * Whether a record may be touched.
     *
     * @param orgUnit its responsible body (Art. 5)
     * @param subject the project or other subject that it hangs on
     */
    public boolean covers(UUID orgUnit, UUID subject) {
        return ids.contains(orgUnit) || ids.contains(subject);
    }

    /** The condition on the rows of a table that have {@code org_unit_id} and {@code subject_id}; the parameter is {@code reach}. */
    public static String over(String alias) {
        return over(alias + ".org_unit_id", alias + ".subject_id");
    }

    /** The condition on rows by the columns of their responsible body and of their subject; the parameter is {@code reach}. */
    public static String over(String orgUnit, String subject) {
        return "(" + orgUnit + " = any (:reach) or " + subject + " = any (:reach))";
    }

    /**
     * What a page of a list is ordered by. Whoever reaches little has his rows collected and sorted: an index in the order of
     * the list is not for him, though PostgreSQL, which takes an id for that of a body with many rows, would walk through it.
     *
     * @param inIndex what the index in the order of the list is over
     * @param collected the same order, said so that no index gives it
     */
    public String order(String inIndex, String collected) {
        return ids.size() < NARROW ? collected : inIndex;
    }

    /** The one array parameter of a query, see {@link #over}. */
    public UUID[] array() {
        return ids.toArray(UUID[]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reach reach && reach.ids.equals(ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }
}
