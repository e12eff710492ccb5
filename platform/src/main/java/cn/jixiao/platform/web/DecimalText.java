package cn.jixiao.platform.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a decimal as plain text with the scale it has. */
final class DecimalText extends StdSerializer<BigDecimal> {

    DecimalText() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
        json.writeString(value.toPlainString());
    }
}
