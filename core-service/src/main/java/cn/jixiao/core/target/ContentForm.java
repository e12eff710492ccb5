package cn.jixiao.core.target;

import cn.jixiao.core.check.Operator;
import cn.jixiao.core.form.FormHeader;
import cn.jixiao.core.form.FormIndicator;
import cn.jixiao.core.form.FormMoney;
import cn.jixiao.core.form.FormNarrative;
import cn.jixiao.core.form.FormSignature;
import cn.jixiao.core.form.FormText;
import cn.jixiao.core.form.IndicatorAlignment;
import cn.jixiao.core.form.IndicatorOperator;
import cn.jixiao.core.form.IndicatorSupplement;
import cn.jixiao.core.form.IndicatorValue;
import cn.jixiao.core.form.ProjectNature;
import cn.jixiao.core.form.TargetForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the official form from a target; where it was imported, cells that say what was read from them keep what was typed. */
final class ContentForm {

    private final TargetRecord record;
    private final TargetContent content;
    private final @Nullable TargetForm imported;
    private final TargetContent read;

    /** The form of a target; {@code imported} is the form that it was imported from, or null. */
    ContentForm(TargetRecord record, @Nullable TargetForm imported) {
        this.record = record;
        this.content = record.content();
        this.imported = imported;
        TargetContent nothing = TargetContent.empty("", BigDecimal.ZERO);
        this.read = imported == null ? nothing : FormContent.of(imported, nothing);
    }

    TargetForm form() {
        return new TargetForm(
                imported == null ? FormText.of("项目支出绩效目标申报表") : imported.title(),
                imported == null ? FormText.of("（" + record.fiscalYear() + "年度）") : imported.yearLine(),
                header(),
                narrative(),
                indicators(),
                signature());
    }

    private FormHeader header() {
        FormHeader was = imported == null ? null : imported.header();
        FormHeader named = new FormHeader(
                kept(was == null ? null : was.projectName(), record.subject().name()),
                kept(was == null ? null : was.projectCode(), record.subject().code()),
                was == null
                        ? FormText.of(record.department().name() + "（"
                                + record.department().code() + "）")
                        : was.department(),
                was == null ? FormText.of(record.orgUnit().name()) : was.unit(),
                nature(was),
                kept(was == null ? null : was.period(), content.periodText()),
                money(was == null ? null : was.mediumTermBudget(), content.mediumTermAmount()),
                money(was == null ? null : was.annualBudget(), content.annualAmount()));
        return named;
    }

    private FormText nature(@Nullable FormHeader was) {
        String attribute = content.attribute();
        if (was != null && was.projectNature().map(Enum::name).equals(Optional.ofNullable(attribute))) {
            return was.nature();
        }
        return attribute == null
                ? FormText.empty()
                : FormText.of(ProjectNature.valueOf(attribute).officialText());
    }

    private static FormMoney money(@Nullable FormMoney was, @Nullable BigDecimal yuan) {
        if (was != null) {
            return was.mended(yuan);
        }
        return yuan == null ? FormMoney.empty() : FormMoney.ofYuan(yuan);
    }

    private FormNarrative narrative() {
        FormNarrative was = imported == null ? null : imported.narrative();
        return new FormNarrative(
                kept(was == null ? null : was.overview(), content.overview()),
                kept(was == null ? null : was.basis(), content.basis()),
                kept(was == null ? null : was.necessity(), content.necessity()),
                kept(was == null ? null : was.measures(), content.measures()),
                kept(was == null ? null : was.plan(), new PlanText(content).text()),
                kept(was == null ? null : was.mediumTermGoal(), content.mediumTermGoal()),
                kept(was == null ? null : was.annualGoal(), content.annualGoal()));
    }

    private FormSignature signature() {
        FormSignature was = imported == null ? FormSignature.empty() : imported.signature();
        LocalDate day = content.filledOn();
        return new FormSignature(
                kept(was.preparedBy(), content.fillerName()),
                kept(was.responsible(), content.leaderName()),
                kept(was.phone(), content.phone()),
                Objects.equals(day, read.filledOn())
                        ? was.date()
                        : was.date().mended(day == null ? "" : day.toString()));
    }

    private List<FormIndicator> indicators() {
        List<FormIndicator> rows =
                content.indicators().stream().map(ContentForm::indicator).toList();
        if (imported == null) {
            return rows;
        }
        List<FormIndicator> kept = new ArrayList<>();
        for (IndicatorAlignment.Pair pair : IndicatorAlignment.of(imported.indicators(), rows)) {
            if (pair.after() != null) {
                TargetContent.IndicatorLine line = content.indicators().get(kept.size());
                kept.add(
                        pair.before() == null
                                ? pair.after()
                                : indicator(
                                        line, pair.before(), read.indicators().get(pair.index())));
            }
        }
        return kept;
    }

    private static FormIndicator indicator(TargetContent.IndicatorLine line) {
        return new FormIndicator(
                line.lineId(),
                FormText.of(FormLevels.text(line.level1())),
                FormText.of(FormLevels.text(line.level2())),
                FormText.of(line.name()),
                FormText.of(line.mediumTermRaw()),
                FormText.of(annual(line)),
                supplement(line));
    }

    /** A row in the cells of the imported one, whose texts stay where they mean the same. */
    private static FormIndicator indicator(
            TargetContent.IndicatorLine line, FormIndicator was, TargetContent.IndicatorLine read) {
        return new FormIndicator(
                line.lineId(),
                line.level1() == read.level1() ? was.level1() : was.level1().mended(FormLevels.text(line.level1())),
                line.level2() == read.level2() ? was.level2() : was.level2().mended(FormLevels.text(line.level2())),
                kept(was.name(), line.name()),
                kept(was.mediumTerm(), line.mediumTermRaw()),
                saysTheSame(line, read) ? was.annual() : was.annual().mended(annual(line)),
                supplement(line));
    }

    private static boolean saysTheSame(TargetContent.IndicatorLine line, TargetContent.IndicatorLine read) {
        return line.operator() == read.operator()
                && same(line.value(), read.value())
                && same(line.upperValue(), read.upperValue())
                && Objects.requireNonNullElse(line.unit(), "").equals(Objects.requireNonNullElse(read.unit(), ""))
                && (line.value() != null || Objects.equals(line.annualRaw(), read.annualRaw()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static @Nullable String annual(TargetContent.IndicatorLine line) {
        if (line.value() == null) {
            return line.annualRaw();
        }
        return IndicatorValue.compose(
                operator(line.operator()),
                line.value(),
                line.upperValue(),
                Objects.requireNonNullElse(line.unit(), ""));
    }

    private static IndicatorSupplement supplement(TargetContent.IndicatorLine line) {
        return new IndicatorSupplement(
                operator(line.operator()),
                Objects.requireNonNullElse(line.unit(), ""),
                line.weight(),
                Objects.requireNonNullElse(line.evidence(), ""),
                Objects.requireNonNullElse(line.explanation(), ""));
    }

    private static @Nullable IndicatorOperator operator(@Nullable Operator operator) {
        return operator == null ? null : IndicatorOperator.valueOf(operator.name());
    }

    private static FormText kept(@Nullable FormText was, @Nullable String now) {
        if (was == null) {
            return FormText.of(now);
        }
        return was.text().equals(Objects.requireNonNullElse(now, "")) ? was : was.mended(now);
    }
}
