using Larder.Server.Configuration;
using Larder.Server.Hosting;

var options = new LarderOptions();
new ConfigurationBuilder().AddEnvironmentVariables("LARDER_").Build().Bind(options);
return await ServerHost.RunAsync(options, CancellationToken.None);
