using Larder.Agent.Addresses;

namespace Larder.Server.Hosting;

/// <summary>Shows every day that this installation's claims on the machine's addresses are no forgotten files.</summary>
internal sealed partial class ClaimRenewal(AddressBlocks blocks, TimeProvider time, ILogger<ClaimRenewal> logger) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, time);
        do
        {
            try
            {
                blocks.Renew();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // There are 29 more days to mend it.
                LogFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claims on this machine's addresses could not be renewed; tried again tomorrow")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
