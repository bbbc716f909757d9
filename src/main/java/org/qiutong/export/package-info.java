/// Tables that leave the program, each written in the formats that people and programs read.
@NullMarked
package org.qiutong.export;

import org.jspecify.annotations.NullMarked;
