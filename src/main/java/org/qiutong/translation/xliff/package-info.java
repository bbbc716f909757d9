/// Texts on their way to a translator's tool and back: XLIFF 2.1 out and in, TMX out.
@NullMarked
package org.qiutong.translation.xliff;

import org.jspecify.annotations.NullMarked;
