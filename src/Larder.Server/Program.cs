using Larder.Server.Commands;
using Larder.Server.Service;

DetachedChild.LeaveIfAsked(args);
return await LarderCommand.RunAsync(args);
