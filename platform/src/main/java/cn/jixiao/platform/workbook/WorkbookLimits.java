package cn.jixiao.platform.workbook;

/**
 * How much a workbook may hold before it is refused.
 *
 * @param bytes size of the file
 * @param inflatedBytes size of everything in it when unpacked
 * @param inflation how many times larger than packed a part above 1 MiB may become
 * @param cells filled cells of one sheet; blank formatted cells do not count
 */
public record WorkbookLimits(int bytes, long inflatedBytes, int inflation, int cells) {
    /** The largest workbook that an import takes, in MiB; the page says the same. */
    public static final int MEBIBYTES = 20;

    /** 20 MiB packed, 64 MiB unpacked at most 100-fold, 20,000 filled cells a sheet. */
    public static WorkbookLimits standard() {
        return new WorkbookLimits(MEBIBYTES << 20, 64L << 20, 100, 20_000);
    }

    /** For tables of many rows that are read row by row: 50 MiB packed, 1 GiB unpacked at most 100-fold, 6,000,000 cells. */
    public static WorkbookLimits large() {
        return new WorkbookLimits(50 << 20, 1L << 30, 100, 6_000_000);
    }
}
