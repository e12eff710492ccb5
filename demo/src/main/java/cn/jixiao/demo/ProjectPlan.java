package cn.jixiao.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One project of the demo with its money and, ready to be declared, its target. */
final class ProjectPlan {

    /** The project whose target is declared by hand in the demonstration: nothing is prepared for it. */
    static final String BY_HAND = "14090227T000000010263";

    /** The project to which an outside user of the department's money is invited; he has not yet begun. */
    private static final String BY_OUTSIDER = "14090227T000000010267";

    private final Bureau bureau;
    private final List<String> unit;
    private final Catalogue.Project kind;
    private final int year;
    private final int serial;
    private final int amount;
    private final int quantity;

    ProjectPlan(Bureau bureau, Catalogue.Department department, Catalogue.Project kind, int year, int serial) {
        this.bureau = bureau;
        this.unit = department.units().get(kind.unit());
        this.kind = kind;
        this.year = year;
        this.serial = serial;
        Draw draw = bureau.draw("project " + serial);
        this.amount = byHand()
                ? 854
                : draw.between(kind.amount().getFirst(), kind.amount().getLast(), 2);
        this.quantity = draw.between(kind.q().getFirst(), kind.q().getLast(), quantityStep());
    }

    /** All projects of a bureau, the first of each kind; deterministic. */
    static List<ProjectPlan> of(Bureau bureau, int year) {
        List<ProjectPlan> plans = new ArrayList<>();
        int serial = 10_263;
        for (Catalogue.Department department : bureau.departments()) {
            for (Catalogue.Project kind : department.projects()) {
                plans.add(new ProjectPlan(bureau, department, kind, year, serial++));
            }
        }
        return plans;
    }

    private int quantityStep() {
        return kind.q().getLast() >= 1000 ? 100 : 1;
    }

    /** The bureau's project leader leads every second project of the unit where his post is. */
    private boolean led() {
        return unit.equals(bureau.departments().getFirst().units().getFirst()) && serial % 2 == 1;
    }

    boolean byHand() {
        return code().equals(BY_HAND);
    }

    boolean byOutsider() {
        return code().equals(BY_OUTSIDER);
    }

    String code() {
        return "%s%02dT%012d".formatted(bureau.id(), year % 100, serial);
    }

    String unitCode() {
        return unit.getFirst();
    }

    String name() {
        return year + "年" + (kind.name().startsWith("河") ? "牧马" : "") + kind.name();
    }

    private String yuan() {
        return new BigDecimal(amount)
                .multiply(new BigDecimal(10_000))
                .setScale(2)
                .toPlainString();
    }

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", code());
        row.put("name", name());
        row.put("category", "SPECIFIC");
        row.put("attribute", "CONTINUING");
        row.put("unitCode", unitCode());
        if (led()) {
            row.put("leaderUserName", bureau.id() + ".projectleader");
        }
        row.put("year", year);
        row.put("periodFrom", year + "-01-01");
        row.put("periodTo", year + "-12-31");
        row.put(
                "lines",
                List.of(Map.of(
                        "budgetType",
                        "GENERAL",
                        "fundKind",
                        "OWN_LEVEL",
                        "level",
                        bureau.division().level(),
                        "amount",
                        yuan())));
        return row;
    }

    /** The target's content as the clerk types it, built on the empty one that the service gave. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("attribute", "CONTINUING");
        content.put("periodText", "1年");
        content.put("mediumTermAmount", yuan());
        content.put("annualAmount", yuan());
        content.put("overview", name() + "由" + bureau.called(unit.getLast()) + "组织实施。");
        content.put("basis", "年度重点工作任务和行业发展规划。");
        content.put("necessity", "属于本单位职责，关系群众切身利益，需要财政资金保障。");
        content.put("measures", "实行项目负责人制，资金专账核算，按进度支付。");
        content.put("plan", "一季度完成准备，二、三季度组织实施，四季度验收。");
        content.put("planLines", List.of());
        content.put("mediumTermGoal", goal());
        content.put("annualGoal", goal());
        content.put("indicators", indicators());
        content.put("fillerName", "经办人");
        content.put("leaderName", "负责人");
        content.put("excuses", Map.of());
        return content;
    }

    private String goal() {
        return kind.goal().replace("{q}", String.valueOf(quantity));
    }

    private List<Object> indicators() {
        List<Object> rows = new ArrayList<>();
        for (List<Object> row : kind.indicators()) {
            String value = String.valueOf(row.get(4))
                    .replace("{q}", String.valueOf(quantity))
                    .replace("{u}", String.valueOf(amount * 10_000 / quantity));
            Map<String, Object> indicator = new LinkedHashMap<>();
            indicator.put(
                    "lineId",
                    UUID.nameUUIDFromBytes((code() + rows.size()).getBytes(StandardCharsets.UTF_8))
                            .toString());
            indicator.put("position", rows.size() + 1);
            indicator.put("level1", row.get(0));
            indicator.put("level2", row.get(1));
            indicator.put("name", row.get(2));
            indicator.put("operator", row.get(3));
            indicator.put("value", value);
            indicator.put("annualRaw", sign(String.valueOf(row.get(3))) + value + row.get(5));
            indicator.put("unit", row.get(5));
            indicator.put("weight", String.valueOf(row.get(6)));
            indicator.put("evidence", "验收资料、统计台账");
            indicator.put("dataSource", "业务台账和抽样调查");
            rows.add(indicator);
        }
        return rows;
    }

    private static String sign(String operator) {
        return switch (operator) {
            case "GE" -> "≥";
            case "LE" -> "≤";
            default -> "";
        };
    }
}
