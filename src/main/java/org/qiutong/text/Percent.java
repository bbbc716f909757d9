package org.qiutong.text;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/// A share as a language writes it in whole per cent: "62%", "62 %".
public final class Percent {

    private Percent() {}

    /// @param share from 0 to 1
    public static String of(LanguageTag language, double share) {
        return NumberFormatter.withLocale(ULocale.forLanguageTag(language.value()))
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.integer())
                .format(share * 100)
                .toString();
    }
}
