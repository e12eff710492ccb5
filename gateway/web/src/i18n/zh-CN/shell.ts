export default {
  skip: '跳到正文', menu: '主菜单', fold: '收起菜单', unfold: '展开菜单', division: '区划', fiscalYear: '年度', searchHint: '搜项目、单位、编码', searchEmpty: '没有找到“{q}”',
  searchType: '输入项目名称、编码或单位', business: '业务日期 {day}（演示）', tasks: '任务', help: '依据与帮助', post: '{unit} · {role}', switchPost: '切换岗位', language: 'English', signOut: '退出登录',
  menuLabel: {
    workbench: '工作台', projects: '项目', money: '资金数据', targets: '绩效目标', fill: '填报', review: '审核', reply: '批复', list: '目标列表', fillIn: '代编', entrust: '代编委托', reads: '查阅记录', trail: '操作日志', board: '县级总览', units: '单位', people: '人员与岗位', handovers: '岗位交接', mechanism: '机构与职责', help: '帮助', import: '导入申报表', tasks: '任务',
  },
  rail: { workbench: '工作台', projects: '项目', money: '资金', targets: '目标', fill: '填报', fillIn: '代编', entrust: '委托', review: '审核', reply: '批复', reads: '查阅', trail: '日志', board: '总览', units: '单位', people: '人员', handovers: '交接', mechanism: '机构', help: '帮助' },
  signIn: { going: '正在前往统一登录', goingNote: '登录后回到刚才的页面。', go: '前往登录', failed: '暂时连不上服务', failedNote: '登录状态保存在服务器上，稍后会自动再试。' },
  chooseBureau: { title: '选择财政局', note: '您在多个财政局任职。一次只进入一个，可随时在左上角切换。', none: '您还不是任何财政局的成员，请联系本单位管理员。', foreign: '您不在 {bureau} 任职', foreignNote: '这个地址属于另一个财政局，您在那里没有岗位，看不到它的数据。您可以进入下面的财政局。' },
  choosePost: { title: '选择岗位', note: '您有多个岗位。办理事项时只以一个岗位办理，记录中会写明；可随时在右上角切换，不必重新登录。', none: '您在本财政局没有在任岗位，请联系管理员。', until: '至 {day}' },
  ended: {
    title: '登录已过期', note: '页面和填写的内容都还在。请重新登录，然后继续。', again: '重新登录', check: '我已登录，继续', stillOut: '还没有检测到登录，请在弹出的窗口中完成登录。',
    wrong: '登录的是另一个人或另一个财政局，本页不能继续。', reload: '以新身份重新打开', soon: '登录将在 {n} 分钟后过期', extend: '继续使用',
  },
  acting: { title: '岗位已变化', note: '您在另一个窗口换了财政局或岗位，刚才的操作没有执行。刷新后以新岗位继续。' },
  down: '暂时连不上服务。填写的内容保留在本页和本机，恢复后自动保存。', 
  notFound: { title: '没有找到这个页面', note: '地址可能有误，或者该记录不在您的管理范围内。', home: '回到工作台' },
  denied: { title: '您的岗位不能使用这个页面', note: '“{role}”没有这个页面需要的权限，所以没有取任何数据。确有需要时，请本局安全管理员授予相应岗位。', home: '回到工作台' },
  broken: { title: '页面出错了', note: '已填写的内容保存在草稿中。刷新后可继续；若再次出现，请把编号告诉管理员。' },
  helpPage: { title: '依据与帮助', note: '《办法》条文与系统据此做的检查。点击条文查看全文。', built: '系统据此做了什么', },
  tasksPage: { title: '任务', empty: '没有正在进行的任务。', cancel: '取消任务' },
  leave: '有内容尚未保存，离开后会保留在草稿中。仍要离开吗？',
};
