package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.Optional;
import java.util.regex.Pattern;

/** 项目属性: whether a project is new this year or goes on. */
public enum ProjectNature {
    /** 新增项目. */
    NEW,
    /** 延续项目. */
    CONTINUING;

    private static final String TICK = "[☑☒√✓✔■●]";
    private static final Pattern BOX_FIRST = Pattern.compile("^\\(?(?:[□☐○]|" + TICK + ").*");

    /** Reads the typed text, ticked boxes included; empty where it says neither or both. */
    public static Optional<ProjectNature> of(String typed) {
        String text = WidthFolding.fold(typed).replaceAll("\\s+", "");
        boolean isNew = text.contains("新增") || text.contains("新建") || text.equals("新项目");
        boolean goesOn = text.contains("延续");
        if (isNew && goesOn) {
            boolean before = BOX_FIRST.matcher(text).matches();
            isNew = isTicked(text, "新增", before);
            goesOn = isTicked(text, "延续", before);
        }
        if (isNew == goesOn) {
            return Optional.empty();
        }
        return Optional.of(isNew ? NEW : CONTINUING);
    }

    private static boolean isTicked(String text, String word, boolean boxBefore) {
        String pattern = boxBefore ? TICK + "\\)?" + word : word + "性?(?:项目)?\\(?" + TICK;
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** The words of the official form. */
    public String officialText() {
        return this == NEW ? "新增项目" : "延续项目";
    }
}
