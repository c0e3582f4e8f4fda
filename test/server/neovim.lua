-- Drives the server as a user of Neovim does, and writes down what came. The environment names the server's command, a note, and where to write.
-- Only what Neovim has had since version 0.7 is used, which is the oldest that Debian still looks after.
local command, note, report = vim.split(vim.env.ANNALS_SERVER, '\n'), vim.env.ANNALS_NOTE, vim.env.ANNALS_REPORT
local seen = {}

local function finish(problem)
  seen.problem = problem
  local file = assert(io.open(report, 'w'))
  file:write(vim.json.encode(seen))
  file:close()
  vim.cmd('qa!')
end

local function drive()
  vim.cmd('autocmd BufRead *.annals setfiletype annals')
  vim.cmd('edit ' .. vim.fn.fnameescape(note))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = 'annals', cmd = command, root_dir = vim.fn.fnamemodify(note, ':h') })
  assert(id, 'the client did not start')
  vim.lsp.buf_attach_client(buffer, id)

  local function ask(method, row, column)
    vim.api.nvim_win_set_cursor(0, { row, column })
    local params = vim.lsp.util.make_position_params()
    local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 20000)
    local answer = answers and answers[id]
    assert(answer and answer.result, method .. ': ' .. vim.inspect(answer or problem))
    return answer.result
  end

  assert(vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 20), 'no diagnostics came')
  seen.diagnostics = vim.tbl_map(function(each) return { line = each.lnum, code = each.code, message = each.message } end, vim.diagnostic.get(buffer))
  seen.hover = ask('textDocument/hover', 1, 5).contents.value
  local completion = ask('textDocument/completion', 4, 3)
  seen.completion = vim.tbl_map(function(item) return item.label end, completion.items or completion)
  -- What F2 is bound to: the client asks the server, and changes the buffer itself.
  vim.api.nvim_win_set_cursor(0, { 1, 5 })
  vim.lsp.buf.rename('Joseph Steel')
  assert(vim.wait(20000, function() return vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1]:find('Steel', 1, true) end, 20), 'nothing was renamed')
  seen.renamed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  vim.cmd('write')
end

vim.schedule(function()
  local ok, problem = pcall(drive)
  finish(not ok and tostring(problem) or nil)
end)
