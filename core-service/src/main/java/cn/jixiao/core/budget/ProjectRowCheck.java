package cn.jixiao.core.budget;

import cn.jixiao.platform.Articles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one imported project, field by field; all faults are found, not only the first. */
@Articles("3")
final class ProjectRowCheck {

    private static final Pattern CODE = Pattern.compile("\\d{6}\\d{2}[RYT]\\d{12}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,2})?");
    private static final Set<String> CATEGORIES = Set.of("PERSONNEL", "OPERATION", "OTHER_OPERATION", "SPECIFIC");
    private static final Set<String> BUDGETS =
            Set.of("GENERAL", "GOV_FUND", "STATE_CAPITAL", "SOCIAL_INSURANCE", "FISCAL_ACCOUNT", "UNIT", "OTHER");
    private static final Set<String> FUNDS = Set.of(
            "OWN_LEVEL",
            "TRANSFER",
            "SPECIAL_BOND",
            "GENERAL_BOND",
            "PROCUREMENT",
            "SERVICE_PURCHASE",
            "PPP",
            "INVESTMENT_FUND",
            "OTHER");
    private static final Set<String> LEVELS = Set.of("CENTRAL", "PROVINCE", "CITY", "COUNTY");

    /** One fault of one row. */
    record Fault(int row, String field, String code) {}

    private final int number;
    private final List<Fault> faults = new ArrayList<>();

    ProjectRowCheck(int number) {
        this.number = number;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The row, or null when it has faults. */
    ProjectRow.@Nullable Sound sound(ProjectRow row) {
        need(row.code() != null && CODE.matcher(row.code()).matches(), "code", "CODE_INVALID");
        need(row.name() != null && !row.name().isBlank() && row.name().length() <= 200, "name", "NAME_INVALID");
        need(row.category() != null && CATEGORIES.contains(row.category()), "category", "CODE_UNKNOWN");
        need("NEW".equals(row.attribute()) || "CONTINUING".equals(row.attribute()), "attribute", "CODE_UNKNOWN");
        need(row.unitCode() != null && !row.unitCode().isBlank(), "unitCode", "MISSING");
        need(row.year() != null && row.year() >= 2020 && row.year() <= 2100, "year", "YEAR_INVALID");
        need(row.periodFrom() != null, "periodFrom", "MISSING");
        need(row.periodTo() != null, "periodTo", "MISSING");
        need(
                row.periodFrom() == null
                        || row.periodTo() == null
                        || !row.periodTo().isBefore(row.periodFrom()),
                "periodTo",
                "PERIOD_REVERSED");
        List<ProjectRow.SoundLine> lines = lines(row);
        if (!faults.isEmpty()) {
            return null;
        }
        return new ProjectRow.Sound(
                Objects.requireNonNull(row.code()),
                Objects.requireNonNull(row.name()).strip(),
                Objects.requireNonNull(row.category()),
                Objects.requireNonNull(row.attribute()),
                Objects.requireNonNull(row.unitCode()).strip(),
                Objects.requireNonNull(row.year()),
                Objects.requireNonNull(row.periodFrom()),
                Objects.requireNonNull(row.periodTo()),
                row.leaderUserName() == null || row.leaderUserName().isBlank()
                        ? null
                        : row.leaderUserName().strip(),
                lines);
    }

    private List<ProjectRow.SoundLine> lines(ProjectRow row) {
        List<ProjectRow.SoundLine> sound = new ArrayList<>();
        List<ProjectRow.Line> given = row.lines() == null ? List.of() : row.lines();
        need(!given.isEmpty(), "lines", "MISSING");
        for (int n = 0; n < given.size(); n++) {
            ProjectRow.Line line = given.get(n);
            String path = "lines[" + n + "].";
            boolean budget = line.budgetType() != null && BUDGETS.contains(line.budgetType());
            boolean fund = line.fundKind() != null && FUNDS.contains(line.fundKind());
            boolean amount =
                    line.amount() != null && AMOUNT.matcher(line.amount()).matches();
            need(budget, path + "budgetType", "CODE_UNKNOWN");
            need(fund, path + "fundKind", "CODE_UNKNOWN");
            boolean level = line.level() != null && LEVELS.contains(line.level());
            need(amount, path + "amount", "AMOUNT_INVALID");
            need(level, path + "level", "CODE_UNKNOWN");
            if (budget && fund && amount && level) {
                sound.add(new ProjectRow.SoundLine(
                        Objects.requireNonNull(line.budgetType()),
                        Objects.requireNonNull(line.fundKind()),
                        Objects.requireNonNull(line.level()),
                        line.fiscal() == null || line.fiscal(),
                        new BigDecimal(Objects.requireNonNull(line.amount())).setScale(2)));
            }
        }
        return sound;
    }

    private void need(boolean holds, String field, String code) {
        if (!holds) {
            faults.add(new Fault(number, field, code));
        }
    }
}
