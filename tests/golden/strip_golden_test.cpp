// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/image_compare.h"
#include "render/strip_painter.h"
#include "session/presentation_builder.h"
