using System.Runtime.InteropServices;
using System.Text.Json;
using Larder.GarnetNode;

if (args is ["--version"])
{
    Console.WriteLine(GarnetVersion.Line);
    return 0;
}

using var input = Console.OpenStandardInput();
var configuration = JsonSerializer.Deserialize(input, GarnetNodeJson.Default.GarnetNodeConfiguration)
    ?? throw new InvalidOperationException("The configuration on standard input is empty.");

using var stopped = new ManualResetEventSlim();
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    // The runtime would exit under the server's feet; it is disposed first.
    signal.Cancel = true;
    stopped.Set();
});

using var server = new EmbeddedGarnet(GarnetArguments.From(configuration));
server.SetUsers(configuration.Users);
server.Start();
stopped.Wait();
return 0;
