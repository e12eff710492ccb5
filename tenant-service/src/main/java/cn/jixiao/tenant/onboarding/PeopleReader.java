package cn.jixiao.tenant.onboarding;

import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file's people and their posts. */
final class PeopleReader {

    private static final Pattern USER_NAME = Pattern.compile("[0-9a-z][0-9a-z._@-]{1,79}");
    private static final Pattern ONE_TIME_SECRET = Pattern.compile("[A-Z2-7]{32}");

    private final Faults faults;
    private final LocalDate since;
    private final Map<String, Faults.Place> userNames = new HashMap<>();

    /** @param since when a post begins that does not say so */
    PeopleReader(Faults faults, LocalDate since) {
        this.faults = faults;
        this.since = since;
    }

    /** Everybody under {@code people}; {@code initialPassword} of the file is for those without one of their own. */
    List<OnboardingFile.PersonEntry> read(YamlEntry root) {
        String password = root.optional("initialPassword");
        return root.entries("people").stream().map(e -> person(e, password)).toList();
    }

    private OnboardingFile.PersonEntry person(YamlEntry e, @Nullable String sharedPassword) {
        String userName = e.text("userName");
        if (!userName.equals("?") && !USER_NAME.matcher(userName).matches()) {
            faults.add(e.place("userName"), "NOT_A_USER_NAME", userName);
        } else if (!userName.equals("?") && userNames.putIfAbsent(userName, e.place()) != null) {
            faults.add(e.place("userName"), "USER_NAME_TWICE", userName);
        }
        String password =
                Objects.requireNonNullElse(e.optional("initialPassword"), sharedPassword == null ? "" : sharedPassword);
        if (!password.isEmpty() && password.length() < PasswordHash.SHORTEST) {
            faults.add(e.place("initialPassword"), "PASSWORD_SHORT", PasswordHash.SHORTEST);
        }
        OnboardingFile.PersonEntry entry = new OnboardingFile.PersonEntry(
                e.place(),
                userName,
                e.text("name"),
                password.isEmpty() ? null : password,
                oneTimeSecret(e),
                e.entries("posts").stream().map(this::post).toList());
        separated(entry);
        e.nothingElse();
        return entry;
    }

    private @Nullable String oneTimeSecret(YamlEntry e) {
        String secret = e.optional("oneTimeSecret");
        if (secret == null || ONE_TIME_SECRET.matcher(secret).matches()) {
            return secret;
        }
        faults.add(e.place("oneTimeSecret"), "NOT_A_ONE_TIME_SECRET");
        return null;
    }

    private void separated(OnboardingFile.PersonEntry entry) {
        List<Role> roles = entry.posts().stream()
                .map(OnboardingFile.PostEntry::role)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (roles.size() > 1 && roles.stream().anyMatch(Role::isAdministrator)) {
            faults.add(entry.place().key("posts"), "SEPARATED_ADMINISTRATORS");
        }
    }

    private OnboardingFile.PostEntry post(YamlEntry e) {
        Role role = e.oneOf("role", Role.class);
        if (role == null && e.optional("role") == null) {
            faults.add(e.place("role"), "MISSING", "role");
        }
        Span span = Span.of(e, since, faults);
        OnboardingFile.PostEntry entry =
                new OnboardingFile.PostEntry(e.place(), role, e.text("at"), e.year("year"), span.from(), span.until());
        e.nothingElse();
        return entry;
    }
}
