/// Exchange with translation tools: export and import of XLIFF 2.1, export of TMX.
@NullMarked
package org.qiutong.translation.xliff;

import org.jspecify.annotations.NullMarked;
