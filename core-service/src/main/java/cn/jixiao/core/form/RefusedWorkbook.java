package cn.jixiao.core.form;

/** Ends reading a workbook that is not taken; never leaves the module. */
final class RefusedWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding problem;

    RefusedWorkbook(FindingCode code, String... arguments) {
        super(code.name(), null, false, false);
        this.problem = Finding.of(code, arguments);
    }

    RefusedWorkbook(FindingCode code, Exception cause) {
        super(code.name(), cause, false, false);
        this.problem = Finding.of(code);
    }

    Finding problem() {
        return problem;
    }
}
