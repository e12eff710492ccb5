package cn.jixiao.core.target;

import cn.jixiao.core.check.Operator;
import cn.jixiao.core.form.FormHeader;
import cn.jixiao.core.form.FormIndicator;
import cn.jixiao.core.form.FormMoney;
import cn.jixiao.core.form.FormNarrative;
import cn.jixiao.core.form.FormSignature;
import cn.jixiao.core.form.FormText;
import cn.jixiao.core.form.IndicatorOperator;
import cn.jixiao.core.form.IndicatorSupplement;
import cn.jixiao.core.form.IndicatorValue;
import cn.jixiao.core.form.ProjectNature;
import cn.jixiao.core.form.TargetForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the official form from a target; where it was imported, untouched cells keep what was typed. */
final class ContentForm {

    private final TargetRecord record;
    private final TargetContent content;
    private final @Nullable TargetForm imported;

    ContentForm(TargetRecord record, @Nullable TargetForm imported) {
        this.record = record;
        this.content = record.content();
        this.imported = imported;
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

    private static FormMoney money(@Nullable FormMoney was, java.math.@Nullable BigDecimal yuan) {
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
                kept(was == null ? null : was.plan(), content.plan()),
                kept(was == null ? null : was.mediumTermGoal(), content.mediumTermGoal()),
                kept(was == null ? null : was.annualGoal(), content.annualGoal()));
    }

    private FormSignature signature() {
        FormSignature was = imported == null ? FormSignature.empty() : imported.signature();
        return new FormSignature(
                kept(was.preparedBy(), content.fillerName()),
                kept(was.responsible(), content.leaderName()),
                kept(was.phone(), content.phone()),
                was.date());
    }

    private List<FormIndicator> indicators() {
        List<FormIndicator> rows = new ArrayList<>();
        for (TargetContent.IndicatorLine line : content.indicators()) {
            rows.add(indicator(line, importedAt(rows.size(), line)));
        }
        return rows;
    }

    private @Nullable FormIndicator importedAt(int place, TargetContent.IndicatorLine line) {
        if (imported == null || place >= imported.indicators().size()) {
            return null;
        }
        FormIndicator row = imported.indicators().get(place);
        return row.name().text().equals(line.name()) ? row : null;
    }

    private static FormIndicator indicator(TargetContent.IndicatorLine line, @Nullable FormIndicator was) {
        return new FormIndicator(
                line.lineId(),
                was == null ? FormText.of(FormLevels.text(line.level1())) : was.level1(),
                was == null ? FormText.of(FormLevels.text(line.level2())) : was.level2(),
                kept(was == null ? null : was.name(), line.name()),
                kept(was == null ? null : was.mediumTerm(), line.mediumTermRaw()),
                annual(line, was),
                supplement(line));
    }

    /** The typed text as long as direction, number and unit are those that were read from it. */
    private static FormText annual(TargetContent.IndicatorLine line, @Nullable FormIndicator was) {
        IndicatorOperator operator = operator(line.operator());
        String unit = Objects.requireNonNullElse(line.unit(), "");
        if (was != null) {
            return was.annual().mended(was.annualValue().mendedText(operator, line.value(), unit));
        }
        if (line.value() == null) {
            return FormText.of(line.annualRaw());
        }
        return FormText.of(IndicatorValue.compose(operator, line.value(), unit));
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
