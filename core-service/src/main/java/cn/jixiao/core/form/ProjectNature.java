package cn.jixiao.core.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** 项目属性: whether a project is new this year or goes on. */
public enum ProjectNature {
    /** 新增项目. */
    NEW,
    /** 延续项目. */
    CONTINUING;

    private static final String TICK = "[☑☒√✓✔■●√]";
    private static final Pattern NEW_TICKED = Pattern.compile("新增(?:性)?(?:项目)?\\(?" + TICK + "|" + TICK + "\\)?新增");
    private static final Pattern CONTINUING_TICKED =
            Pattern.compile("延续(?:性)?(?:项目)?\\(?" + TICK + "|" + TICK + "\\)?延续");

    /** Reads the typed text, ticked boxes included; empty where it says neither or both. */
    public static Optional<ProjectNature> of(String typed) {
        String text = WidthFolding.fold(typed).replaceAll("\\s+", "");
        boolean isNew = text.contains("新增") || text.contains("新建") || text.equals("新项目");
        boolean goesOn = text.contains("延续");
        if (isNew && goesOn) {
            isNew = NEW_TICKED.matcher(text).find();
            goesOn = CONTINUING_TICKED.matcher(text).find();
        }
        if (isNew == goesOn) {
            return Optional.empty();
        }
        return Optional.of(isNew ? NEW : CONTINUING);
    }

    /** The words of the official form. */
    public String officialText() {
        return this == NEW ? "新增项目" : "延续项目";
    }
}
