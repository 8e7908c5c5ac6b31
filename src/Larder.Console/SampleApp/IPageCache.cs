namespace Larder.Console.SampleApp;

/// <summary>A connection to a cache, as far as an application needs one. Where anything but success is answered, an
/// <see cref="IOException"/> has the engine's words.</summary>
internal interface IPageCache : IDisposable
{
    /// <returns>False where it is not there.</returns>
    Task<bool> HasAsync(string key, CancellationToken cancellation);

    /// <param name="key">Where.</param>
    /// <param name="page">Without line ends.</param>
    /// <param name="kept">For so long, in whole seconds.</param>
    /// <param name="cancellation">The connection is of no use afterwards.</param>
    Task PutAsync(string key, string page, TimeSpan kept, CancellationToken cancellation);

    Task DeleteAsync(string key, CancellationToken cancellation);
}
