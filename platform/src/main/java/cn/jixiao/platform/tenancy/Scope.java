package cn.jixiao.platform.tenancy;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a transaction may touch. Exactly one is bound to each transaction; all kinds but {@link Own} and
 * {@link SystemWide} are read-only (design 4).
 */
public sealed interface Scope {

    /** The kind as PostgreSQL's policies test it. */
    String kind();

    /** The bureau on whose behalf the work is done; for the log, the metric and the policy. */
    String tenant();

    /** One bureau's own rows and nothing else. */
    record Own(String tenant) implements Scope {
        public Own {
            requireTenant(tenant);
        }

        @Override
        public String kind() {
            return "OWN";
        }
    }

    /**
     * A supervisor's look at lower bureaus: one topic and the set of bureaus whose grant for it is in force.
     *
     * @param tenant the supervising bureau
     * @param topic topic of the grants, for example {@code SUMMARY}
     * @param subjects the lower bureaus whose rows may be read; may be empty
     * @param reader the reading person, whom the read log names
     */
    record Supervision(String tenant, String topic, SortedSet<String> subjects, UUID reader) implements Scope {
        public Supervision {
            requireTenant(tenant);
            requireWord(topic);
            subjects.forEach(Scope::requireTenant);
            subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        }

        @Override
        public String kind() {
            return "SUPERVISION";
        }
    }

    /** What an upper bureau addressed to this one. */
    record Addressed(String tenant) implements Scope {
        public Addressed {
            requireTenant(tenant);
        }

        @Override
        public String kind() {
            return "ADDRESSED";
        }
    }

    /**
     * Libraries, forms and rules of the bureaus above.
     *
     * @param tenant the lower bureau that reads
     * @param ancestors the bureaus above it
     */
    record Inherited(String tenant, SortedSet<String> ancestors) implements Scope {
        public Inherited {
            requireTenant(tenant);
            ancestors.forEach(Scope::requireTenant);
            ancestors = Collections.unmodifiableSortedSet(new TreeSet<>(ancestors));
        }

        @Override
        public String kind() {
            return "INHERITED";
        }
    }

    /** What a bureau disclosed to everybody. */
    record Public(String tenant) implements Scope {
        public Public {
            requireTenant(tenant);
        }

        @Override
        public String kind() {
            return "PUBLIC";
        }
    }

    /** A provider's look into one bureau under that bureau's permit. */
    record BreakGlass(String tenant, UUID permit) implements Scope {
        public BreakGlass {
            requireTenant(tenant);
        }

        @Override
        public String kind() {
            return "BREAK_GLASS";
        }
    }

    /** Dispatch of jobs and events, and nothing else; only the dispatcher's database role has policies for it. */
    record SystemWide() implements Scope {
        @Override
        public String kind() {
            return "SYSTEM";
        }

        @Override
        public String tenant() {
            return "platform";
        }
    }

    Pattern TENANT = Pattern.compile("[0-9A-Za-z]{1,16}");
    Pattern WORD = Pattern.compile("[A-Z_]{1,40}");

    private static void requireTenant(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a bureau's id");
        }
    }

    private static void requireWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("not a topic");
        }
    }
}
