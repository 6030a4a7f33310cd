using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>The authorities of the settings and of the folder <c>Revoche:Cartella</c>, read at start and again whenever a file of it has changed.</summary>
internal sealed class CartellaAutorita(
    IOptions<TlsOptions> tls, IOptions<RevocheOptions> options, DevelopmentCertificates development, TimeProvider time, ILogger<CartellaAutorita> log) : BackgroundService
{
    private readonly RevocheOptions revoche = options.Value;
    private readonly HashSet<ListaRevoche> toldAsOld = [];
    private volatile AutoritaRiconosciute? corrente;
    private string seen = "";

    public AutoritaRiconosciute Corrente => corrente ?? throw new InvalidOperationException("The authorities were not read: the host starts first.");

    /// <exception cref="StartupException">A file cannot be used; the sentence names it.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (tls.Value.AutoritaClient is null)
        {
            development.Ensure();
        }

        try
        {
            seen = State();
            Read();
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The authorities of client certificates cannot be read: {exception.Message}", exception);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(revoche.RilettaOgniSecondi), time);
        while (revoche.Cartella is not null && await timer.WaitForNextTickAsync(stoppingToken))
        {
            Refresh();
        }
    }

    private void Refresh()
    {
        try
        {
            var now = State();
            if (now != seen)
            {
                // Also where it fails: the same wrong files are not complained about again.
                seen = now;
                Read();
                CartellaAutoritaLog.Changed(log, revoche.Cartella!);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            CartellaAutoritaLog.NotRead(log, exception, revoche.Cartella!);
        }

        foreach (var lista in Corrente.Liste.Where(lista => lista.Prossima < time.GetUtcNow() && toldAsOld.Add(lista)))
        {
            CartellaAutoritaLog.Old(log, lista.Emittente, lista.Prossima);
        }
    }

    private void Read()
    {
        var always = new X509Certificate2Collection();
        always.ImportFromPemFile(tls.Value.AutoritaClient ?? development.PemOf("ca"));
        corrente = AutoritaRiconosciute.Read(always, revoche.Cartella, revoche.Ocsp);
        toldAsOld.Clear();
    }

    private string State() => revoche.Cartella is not { } folder ? "" : string.Join('\n', new DirectoryInfo(folder).EnumerateFiles()
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
}

internal static partial class CartellaAutoritaLog
{
    [LoggerMessage(EventId = 291, Level = LogLevel.Information, Message = "The authorities and lists of {Folder} were read again")]
    public static partial void Changed(ILogger logger, string folder);

    [LoggerMessage(EventId = 292, Level = LogLevel.Error, Message = "The authorities and lists of {Folder} cannot be used as they are now; what was read before stays in use")]
    public static partial void NotRead(ILogger logger, Exception exception, string folder);

    [LoggerMessage(EventId = 293, Level = LogLevel.Warning, Message = "The list of revoked certificates of {Authority} announced its successor for {NextUpdate}, which is not there")]
    public static partial void Old(ILogger logger, string authority, DateTimeOffset nextUpdate);
}
