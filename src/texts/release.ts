/** The note that goes with a site as one file, for whoever puts it up on a server; one paragraph an entry. */
export const releaseWords = {
  title: { zh: '上线说明：{title}', en: 'How to put this site up: {title}' },
  what: {
    zh: '数据截至 {day}，第 {number} 次快照。网站在 site 文件夹里，全是静态文件：不要数据库，不要账号，不运行程序，不连外网，内网也能用。',
    en: 'Data as of {day}, snapshot {number}. The site is in the folder "site", static files only: no database, no account, no program on the server, nothing loaded from elsewhere, so it works in an intranet as well.',
  },
  check: {
    zh: '一、核对。先核对压缩包，散列值应与交给您的 {file}.sha256 里的相同。Windows 在命令提示符里运行：certutil -hashfile {file} SHA256。Linux 运行：sha256sum -c {file}.sha256。解压以后要核对里面的文件，Linux 在解压的文件夹里运行：sha256sum -c SHA256SUMS。',
    en: '1. Check. The hash of the archive must be the one in {file}.sha256, which you were given with it. On Windows, in a command prompt: certutil -hashfile {file} SHA256. On Linux: sha256sum -c {file}.sha256. To check the files inside as well, on Linux, in the unpacked folder: sha256sum -c SHA256SUMS.',
  },
  place: {
    zh: '二、放上去。网站的地址是 {address}，路径 {base} 已经写进网页，换了路径要重新生成。先解压到一个新文件夹，再把 site 里的全部文件放到 {base} 对应的文件夹，不改文件名，不改内容，不改大小写，不重新编码。不要覆盖着放：旧文件夹改名留着，新文件夹换上去。',
    en: '2. Put it up. The site belongs at {address}; the path {base} is written into its pages, and another path needs another build. Unpack into a new folder, then put all that is in "site" into the folder that is served under {base}; change no name, no content, no capitals, no encoding. Do not copy over the old site: rename the old folder, keep it, and put the new one in its place.',
  },
  server: {
    zh: '三、服务器。访问文件夹时送出里面的 index.html。找不到的地址送出 404.html（能设就设）。以下后缀都要允许下载：{endings}；IIS 不认识的后缀要逐个加成 MIME 类型，没有把握的写 application/octet-stream，json、csv、txt 用 UTF-8。响应标头能设最好，设不了也能用：网页自带安全策略。能设的，照 site/_headers 设。',
    en: '3. The server. A folder answers with its index.html, an unknown address with 404.html where that can be set. Files with these endings must be served: {endings}; IIS needs a MIME type for each that it does not know, application/octet-stream where in doubt, and UTF-8 for json, csv and txt. Response headers are welcome and not needed: the pages carry their own policy. Where they can be set, site/_headers lists them.',
  },
  look: {
    zh: '四、看一看。打开首页；搜一个社区的名字；打开“核对”页（verify/），等它写出核对结果。',
    en: '4. Look. Open the home page; search for the name of a community; open the page "Verify" (verify/) and wait for its answer.',
  },
  back: {
    zh: '五、退回上一版。把上一个压缩包照同样的办法再放一遍。放之前请维护人员运行 npm run release -- --check 文件：清除过个人信息的，清除以前的压缩包不能再放，应当删掉。',
    en: '5. Go back. Put the previous archive up again in the same way. First let the maintainer run npm run release -- --check FILE: an archive from before a purge of personal data must not be put up again, and should be deleted.',
  },
} as const;
