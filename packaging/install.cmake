# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where. The helper goes beside the program, which looks for it there.
foreach(target IN ITEMS aftermap aftermap-layout)
  if(TARGET ${target})
    install(TARGETS ${target} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

install(DIRECTORY timelines/ DESTINATION ${CMAKE_INSTALL_DATADIR}/aftermap/timelines)
install(DIRECTORY resources/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/aftermap)

set(app_id org.aftermap.Aftermap)
install(FILES packaging/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)
install(FILES resources/icons/aftermap.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${app_id}.svg)
install(FILES packaging/aftermap.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSES/GPL-3.0-or-later.txt LICENSES/MIT.txt README.md CHANGELOG.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
