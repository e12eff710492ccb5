package cn.jixiao.core.form;

/** Ends reading a workbook that holds another form, or one that is not taken; never leaves the module. */
final class RefusedForm extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding problem;

    RefusedForm(FindingCode code, String... arguments) {
        super(code.name(), null, false, false);
        this.problem = Finding.of(code, arguments);
    }

    Finding problem() {
        return problem;
    }
}
