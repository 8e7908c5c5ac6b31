using Larder.Server.Configuration;
using Larder.Server.Hosting;

var options = new LarderOptions
{
    Home = Environment.GetEnvironmentVariable("LARDER_HOME")!,
    Listen = Environment.GetEnvironmentVariable("LARDER_LISTEN")!,
};
return await ServerHost.RunAsync(options, CancellationToken.None);
