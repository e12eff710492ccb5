package cn.jixiao.core.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/**
 * The official form of 忻府区's 高标准农田建设项目 for 2027 as its clerk would hand it in, and its variants. Indicators and money are
 * those of a published form of another county; goal, plan and the other texts are invented. Flaws that review is to find are left in:
 * a plan of 850.00 against 854.00, a subsidy without a direction, "≥100%", a goal without a number.
 */
public final class TargetWorkbookFixtures {
    /** The sheet of the official form. */
    public static final String SHEET = "项目支出绩效目标申报表";

    /** The project's code. */
    public static final String PROJECT_CODE = "14090227T000000010263";

    private static final int FIRST_INDICATOR = 16;

    static final List<List<String>> INDICATORS = List.of(
            List.of("产出指标", "数量指标", "脱贫村村内道路硬化里程", "≥300公里", "≥100公里"),
            List.of("产出指标", "数量指标", "脱贫户供水设施数量", "≥60座", "≥20座"),
            List.of("产出指标", "质量指标", "项目（工程）验收合格率", "100%", "100%"),
            List.of("产出指标", "时效指标", "项目（工程）完成及时率", "≥100%", "≥100%"),
            List.of("产出指标", "成本指标", "财政资金补助", "1600元/亩", "1600元/亩"),
            List.of("效益指标", "经济效益指标", "年增粮食", "10500公斤", "3500公斤"),
            List.of("效益指标", "社会效益指标", "受益脱贫（监测）人口数", "≥1500人", "≥500人"),
            List.of("效益指标", "社会效益指标", "解决脱贫（监测）饮水安全问题人数", "≥3000人", "≥1000人"),
            List.of("效益指标", "生态效益指标", "新增和改善灌溉达标面积", "≥1500亩", "≥500亩"),
            List.of("效益指标", "生态效益指标", "新增和改善排水达标面积", "≥600亩", "≥200亩"),
            List.of("效益指标", "可持续影响指标", "工程设计使用年限", "≥20年", "≥20年"),
            List.of("满意度指标", "服务对象满意度指标", "受益脱贫（监测）户满意度", "≥95%", "≥95%"));

    private TargetWorkbookFixtures() {}

    /** The form in the official layout. */
    public static byte[] base() {
        return workbook(blocks());
    }

    /** The form whose plan adds up to the year's money. */
    public static byte[] planThatSums() {
        return workbook(blocks().replace("C12:H12", plan("64.00")));
    }

    /** Blank rows, remarks and a unit line between the rows of the form. */
    public static byte[] rowsInserted() {
        FormBlocks blocks =
                blocks().mapRows(r -> r + 1 + (r > 3 ? 1 : 0) + (r > 9 ? 2 : 0) + (r > 12 ? 1 : 0) + (r > 20 ? 1 : 0));
        blocks.add("A1:H1", "附件3").add("H6", "单位：万元").add("B27:H27", "注：以下为效益指标，请逐项填写。");
        return workbook(blocks);
    }

    /** Levels repeated or left blank instead of merged, labels over other areas, values over fewer columns. */
    public static byte[] mergedOtherwise() {
        FormBlocks blocks = blocks().map(b -> {
            boolean level = b.row() >= FIRST_INDICATOR && b.column() >= 1 && b.column() <= 2;
            boolean wide = b.row() >= 7 && b.row() <= 11 && b.column() == 2;
            int lastColumn = wide ? 5 : b.lastColumn();
            return new FormBlocks.Block(b.row(), level ? b.row() : b.lastRow(), b.column(), lastColumn, b.content());
        });
        blocks.replace("A6:B6", "项目预算资金（万元）").replace("A13:B13", "总体目标");
        blocks.replace("C14:D14", goalOfMediumTerm()).without("F14").add("E14:H14", goalOfYear());
        blocks.replace("C13:D13", "中期目标（2027年—2029年）").without("F13").add("E13:H13", "年度目标（2027年）");
        return workbook(blocks);
    }

    /** Everything two columns to the right, the year's value before the medium term's. */
    public static byte[] columnsMoved() {
        FormBlocks blocks = blocks().map(b -> {
            boolean value =
                    b.row() >= FIRST_INDICATOR - 1 && b.row() < FIRST_INDICATOR + INDICATORS.size() && b.column() >= 6;
            int swapped = value && b.column() == b.lastColumn() ? 13 - b.column() : b.column();
            int last = value && b.column() == b.lastColumn() ? swapped : b.lastColumn();
            return new FormBlocks.Block(b.row(), b.lastRow(), swapped + 2, last + 2, b.content());
        });
        return workbook(blocks);
    }

    /** The form with the second sheet; the benefit's weights are two points short. */
    public static byte[] withSupplement() {
        return changed(workbook -> supplement(workbook.createSheet("指标补充")));
    }

    static byte[] supplemented(Map<Integer, Map<Integer, String>> changes) {
        return changed(workbook -> {
            XSSFSheet sheet = workbook.createSheet("指标补充");
            supplement(sheet);
            changes.forEach((row, cells) -> cells.forEach(
                    (column, text) -> sheet.getRow(row).getCell(column).setCellValue(text)));
        });
    }

    /** The central layout: labels of its own, money with parts, names on both sides. */
    static byte[] centralLayout() {
        return workbook(new FormBlocks()
                .add("A1:H1", "项目支出绩效目标申报表")
                .add("A2:H2", "（2027 年度）")
                .add("A3:B3", "项目名称")
                .add("C3:H3", "2027年高标准农田建设项目")
                .add("A4:B4", "主管部门及代码")
                .add("C4:E4", "120 农业农村局")
                .add("F4:G4", "实施单位")
                .add("H4", "农田建设服务中心")
                .add("A5:B5", "项目属性")
                .add("C5:E5", "新增项目□  延续项目☑")
                .add("F5:G5", "项目期")
                .add("H5", "3年")
                .add("A6:B8", "项目资金\n（万元）")
                .add("C6:D6", "中期资金总额：")
                .add("E6", "2562")
                .add("F6:G6", "年度资金总额：")
                .add("H6", "854")
                .add("C7:D7", "其中：财政拨款")
                .add("E7", "2562")
                .add("F7:G7", "其中：财政拨款")
                .add("H7", "854")
                .add("C8:D8", "其他资金")
                .add("F8:G8", "其他资金")
                .add("A9:A10", "总体目标")
                .add("B9:E9", "中期目标（2027年—2029年）")
                .add("F9:H9", "年度目标")
                .add("B10:E10", "三年建成。")
                .add("F10:H10", "当年建成一期。")
                .add("A11:A13", "绩效指标")
                .add("B11", "一级指标")
                .add("C11", "二级指标")
                .add("D11", "三级指标")
                .add("E11", "指标值")
                .add("F11", "二级指标")
                .add("G11", "三级指标")
                .add("H11", "指标值")
                .add("B12:B13", "产出指标")
                .add("C12", "数量指标")
                .add("D12", "道路里程")
                .add("E12", "≥300公里")
                .add("F12", "数量指标")
                .add("G12", "道路里程")
                .add("H12", "≥100公里")
                .add("C13", "质量指标")
                .add("D13", "长期达标率")
                .add("E13", "≥98%")
                .add("F13", "质量指标")
                .add("G13", "当年合格率")
                .add("H13", "100%"));
    }

    /** Sheets before and behind the form that do not belong to it. */
    public static byte[] spareSheets() {
        return changed(workbook -> {
            workbook.createSheet("填报说明").createRow(0).createCell(0).setCellValue("一级指标按文件填写，项目名称与预算一致。");
            workbook.createSheet("Sheet3");
            workbook.setSheetOrder("填报说明", 0);
        });
    }

    /** Thousands of blank formatted rows behind the form and blank formatted cells beside it. */
    public static byte[] blankFormattedRows() {
        return changed(workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setWrapText(true);
            for (int r = 40; r < 6_000; r++) {
                for (int c = 0; c < 12; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellStyle(style);
                }
            }
            sheet.getRow(2).createCell(30).setCellStyle(style);
        });
    }

    /** Formulas in an amount, a value and a text; one of them was never calculated. */
    public static byte[] formulas() {
        return changed(workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            sheet.getRow(6).getCell(5).setCellFormula("800+54");
            sheet.getRow(6).getCell(5).setCellValue(854);
            sheet.getRow(16).getCell(7).setCellFormula("\"≥\"&100&\"公里\"");
            sheet.getRow(16).getCell(7).setCellValue("≥100公里");
            sheet.getRow(7).getCell(2).setBlank();
            sheet.getRow(7).getCell(2).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")");
        });
    }

    /** Amounts and values typed in full width. */
    public static byte[] fullWidth() {
        return workbook(blocks().replace("F7:H7", "　８５４．００ ")
                .replace("F6:H6", "２，５６２．００")
                .replace("H17", "≧１００公里"));
    }

    /** A table that is not the form. */
    public static byte[] wrongWorkbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        new FormBlocks()
                .add("A1:D1", "2027年部门预算收支总表")
                .add("A2", "项目名称")
                .add("B2", "金额")
                .add("A3", "高标准农田建设")
                .add("B3", 854)
                .draw(workbook.createSheet("收支总表"));
        return bytes(workbook);
    }

    /** The form with a macro project, still named .xlsx. */
    public static byte[] macros() {
        return changed(workbook -> {
            workbook.setWorkbookType(XSSFWorkbookType.XLSM);
            try {
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The form with another content in one block of the official layout. */
    public static byte[] with(String area, Object content) {
        return workbook(blocks().replace(area, content));
    }

    /** The form after a change to its workbook. */
    public static byte[] changed(Consumer<XSSFWorkbook> change) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        blocks().draw(workbook.createSheet(SHEET));
        change.accept(workbook);
        return bytes(workbook);
    }

    static byte[] workbook(FormBlocks blocks) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        blocks.draw(workbook.createSheet(SHEET));
        return bytes(workbook);
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormBlocks blocks() {
        FormBlocks form = new FormBlocks()
                .add("A1:H1", "忻府区预算部门（单位）项目支出绩效目标申报表")
                .add("A2:H2", "（2027年度）　项目编码：" + PROJECT_CODE)
                .add("A3:B3", "项目名称")
                .add("C3:H3", "2027年高标准农田建设项目")
                .add("A4:B4", "主管部门及代码")
                .add("C4:D4", "忻府区农业农村局（120）")
                .add("E4", "实施单位")
                .add("F4:H4", "农田建设服务中心（120006）")
                .add("A5:B5", "项目属性")
                .add("C5:D5", "延续项目")
                .add("E5", "项目期限")
                .add("F5:H5", "3年（2027年1月—2029年12月）")
                .add("A6:B7", "项目预算资金（万元）")
                .add("C6:E6", "中期预算资金总额")
                .add("F6:H6", 2562.00)
                .add("C7:E7", "年度预算资金总额")
                .add("F7:H7", 854.00)
                .add("A8:B8", "项目概况")
                .add("C8:H8", "在豆罗、奇村两镇的脱贫村硬化村内道路、新建和改造供水设施，配套灌排渠系，涉及耕地5000亩。")
                .add("A9:B9", "立项依据")
                .add("C9:H9", "区政府高标准农田建设三年行动方案；区农业农村局2027年度工作计划。")
                .add("A10:B10", "项目设立必要性")
                .add("C10:H10", "项目区渠系老化、雨季积水，人畜饮水与灌溉争水，村内道路影响机械下地，需集中整治。")
                .add("A11:B11", "保证项目实施的制度、措施")
                .add("C11:H11", "执行项目法人、招标投标、工程监理和合同管理制度；资金专账核算，按进度拨付。")
                .add("A12:B12", "项目实施计划")
                .add("C12:H12", plan("60.00"))
                .add("A13:B14", "总体目标")
                .add("C13:E13", "中期目标")
                .add("F13:H13", "年度目标")
                .add("C14:E14", goalOfMediumTerm())
                .add("F14:H14", goalOfYear());
        indicators(form);
        int foot = FIRST_INDICATOR + INDICATORS.size() + 1;
        return form.add("A" + foot, "填报人")
                .add("B" + foot, "刘建平")
                .add("C" + foot, "负责人")
                .add("D" + foot, "赵秀兰")
                .add("E" + foot, "电话")
                .add("F" + foot, "0350-0000000")
                .add("G" + foot, "日期")
                .add("H" + foot, "2026-10-14");
    }

    private static void indicators(FormBlocks form) {
        int last = FIRST_INDICATOR + INDICATORS.size();
        form.add("A15:A" + last, "绩效指标")
                .add("B15:B16", "一级指标")
                .add("C15:C16", "二级指标")
                .add("D15:F16", "三级指标")
                .add("G15:H15", "指标值")
                .add("G16", "中期")
                .add("H16", "年度");
        levels(form, "B", i -> i.subList(0, 1));
        levels(form, "C", i -> i.subList(0, 2));
        for (int i = 0; i < INDICATORS.size(); i++) {
            int row = FIRST_INDICATOR + 1 + i;
            form.add("D" + row + ":F" + row, INDICATORS.get(i).get(2));
            form.add("G" + row, INDICATORS.get(i).get(3));
            form.add("H" + row, INDICATORS.get(i).get(4));
        }
    }

    private static void levels(FormBlocks form, String column, Function<List<String>, List<String>> key) {
        for (int from = 0; from < INDICATORS.size(); ) {
            int to = from;
            while (to + 1 < INDICATORS.size()
                    && key.apply(INDICATORS.get(from)).equals(key.apply(INDICATORS.get(to + 1)))) {
                to++;
            }
            String area = column + (FIRST_INDICATOR + 1 + from) + ":" + column + (FIRST_INDICATOR + 1 + to);
            form.add(area, key.apply(INDICATORS.get(from)).getLast());
            from = to + 1;
        }
    }

    private static void supplement(XSSFSheet sheet) {
        List<String> heads = List.of("序号", "一级指标", "二级指标", "三级指标", "指标性质", "度量单位", "权重", "佐证材料", "指标解释");
        List<String> operators = List.of("≥", "≥", "＝", "≥", "", "≥", "≥", "≥", "≥", "≥", "≥", "≥");
        List<String> units = List.of("公里", "座", "%", "%", "元/亩", "公斤", "人", "人", "亩", "亩", "年", "%");
        int[] weights = {10, 10, 10, 10, 10, 5, 5, 5, 5, 5, 3, 10};
        for (int c = 0; c < heads.size(); c++) {
            (c == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(c).setCellValue(heads.get(c));
        }
        for (int i = 0; i < INDICATORS.size(); i++) {
            var row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(i + 1);
            row.createCell(3).setCellValue(INDICATORS.get(i).get(2));
            row.createCell(4).setCellValue(operators.get(i));
            row.createCell(5).setCellValue(units.get(i));
            row.createCell(6).setCellValue(weights[i]);
            row.createCell(7).setCellValue(i == 5 || i == 11 ? "" : "竣工验收单");
        }
    }

    private static String plan(String last) {
        return "1．3月至5月，田间和村内道路硬化，320.00万元；\n2．4月至8月，供水设施新建改造，180.00万元；\n"
                + "3．5月至10月，灌排渠系配套，290.00万元；\n4．11月至12月，验收与管护，" + last + "万元。";
    }

    private static String goalOfMediumTerm() {
        return "三年内完成1.5万亩高标准农田建设，项目区道路、供水、灌排条件配套成网，受益户满意度稳定在95%以上。";
    }

    private static String goalOfYear() {
        return "完成2027年高标准农田建设任务，脱贫村的道路、供水和灌排条件得到改善，提高粮食产能，受益脱贫（监测）户满意度不低于95%。";
    }
}
