# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
install(DIRECTORY timelines/ DESTINATION ${CMAKE_INSTALL_DATADIR}/aftermap/timelines)
install(DIRECTORY resources/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/aftermap)
