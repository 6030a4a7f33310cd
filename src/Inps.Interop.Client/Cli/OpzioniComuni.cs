using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Client.Cli;

/// <summary>The options of every command that calls the services, each with its environment variable.</summary>
internal sealed class OpzioniComuni
{
    private const string Url = "INPS_INTEROP_URL";
    private const string Cert = "INPS_INTEROP_CERT";
    private const string Key = "INPS_INTEROP_KEY";
    private const string Password = "INPS_INTEROP_PASSWORD";
    private const string Ca = "INPS_INTEROP_CA";
    private const string UserId = "INPS_INTEROP_USERID";
    private const string Ufficio = "INPS_INTEROP_UFFICIO";

    private const string Ente = "INPS_INTEROP_ENTE";

    private const string DefaultUrl = "https://localhost:8443";
    private const string DevCertificate = "certs-dev/patronato1.pem";
    private const string DevCa = "certs-dev/ca.pem";
    private const string DemoUserId = "operatore.demo";
    private const string DemoUfficio = "6038C";
    private const string DemoEnte = "PAT901";

    private readonly Option<string?> url = Text("--url", "INDIRIZZO", Url, $"Indirizzo del gateway (predefinito {DefaultUrl})");
    private readonly Option<string?> cert = Text("--cert", "FILE", Cert, $"Certificato client, PEM o PKCS #12 (predefinito {DevCertificate}, se esiste)");
    private readonly Option<string?> key = Text("--key", "FILE", Key, "Chiave del certificato client in PEM (predefinita: il file .key accanto al certificato)");
    private readonly Option<string?> password = Text("--password", "TESTO", Password, "Password del PKCS #12 o della chiave cifrata");
    private readonly Option<string?> ca = Text("--ca", "FILE", Ca, $"Certificato dell'autorità del server (predefinito {DevCa}, se esiste; altrimenti quelle del sistema)");
    private readonly Option<string?> userId = Text("--userid", "TESTO", UserId, $"Operatore dell'intestazione Identity: codice fiscale o nome utente (predefinito {DemoUserId})");
    private readonly Option<string?> ufficio = Text("--ufficio", "TESTO", Ufficio, $"Ufficio dell'intestazione Identity (predefinito {DemoUfficio}, quello dei campioni)");

    private readonly OpzioniFirma firma = new();

    private readonly Option<string> soap = new("--soap")
    {
        Description = "Versione di SOAP: 1.2 oppure 1.1",
        HelpName = "VERSIONE",
        DefaultValueFactory = _ => "1.2",
    };

    private readonly Option<string> canale = new("--canale")
    {
        Description = "Canale: modi oppure spcoop (Porta di Dominio, con la busta e-Gov 1.1 e SOAP 1.1)",
        HelpName = "CANALE",
        DefaultValueFactory = _ => "modi",
    };

    private readonly Option<string?> ente = Text("--ente", "CODICE", Ente, $"Con --canale spcoop, codice dell'ente mittente (predefinito {DemoEnte})");

    private readonly Option<double> attesa = new("--attesa")
    {
        Description = "Secondi concessi a ogni tentativo",
        HelpName = "SECONDI",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<int> tentativi = new("--ritenta")
    {
        Description = "Nuovi tentativi, con lo stesso IdMessaggio, dopo un errore di rete o di disponibilità",
        HelpName = "N",
        DefaultValueFactory = _ => 4,
    };

    public OpzioniComuni()
    {
        soap.AcceptOnlyFromAmong("1.2", "1.1");
        canale.AcceptOnlyFromAmong("modi", "spcoop");
        attesa.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 3600))
            {
                result.AddError("--attesa: indicare un numero di secondi tra 0 e 3600.");
            }
        });
        tentativi.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 0 and <= 100))
            {
                result.AddError("--ritenta: indicare un numero tra 0 e 100.");
            }
        });
    }

    /// <summary>Makes a command call the services: gives it the options, and its action a client made of them.</summary>
    public static Command Attach(Command command, Func<ParseResult, PatronatoClient, CancellationToken, Task<int>> run)
    {
        var comuni = new OpzioniComuni();
        comuni.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = comuni.Read(parsed, TimeProvider.System);
            using var certificato = options.Certificato;
            using var client = new PatronatoClient(options);
            return await run(parsed, client, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { url, cert, key, password, ca, userId, ufficio, soap, canale, ente, attesa, tentativi })
        {
            command.Options.Add(option);
        }

        firma.AddTo(command);
    }

    /// <summary>Makes the options of the client, certificates loaded: the command line wins over the environment, which wins over the defaults.</summary>
    /// <exception cref="CertificatoException">A certificate file cannot be used.</exception>
    /// <exception cref="OpzioneException">The address is none.</exception>
    public PatronatoClientOptions Read(ParseResult parsed, TimeProvider timeProvider, Action<string, TimeSpan>? onRetry = null)
    {
        var spcoop = parsed.GetValue(canale) == "spcoop";
        var mittente = Value(parsed, ente, Ente) ?? DemoEnte;
        if (spcoop && !IdentificatoreEgov.IsCode(mittente))
        {
            throw new OpzioneException($"'{mittente}' non è il codice di un ente: indicare con --ente o {Ente} lettere e cifre, come PAT901.");
        }

        var certFile = Value(parsed, cert, Cert) ?? Existing(DevCertificate);
        var certificato = certFile is null ? null : CertificatoClient.Load(certFile, Value(parsed, key, Key), Value(parsed, password, Password));
        IReadOnlyList<X509Certificate2> autorita = (Value(parsed, ca, Ca) ?? Existing(DevCa)) is { } caFile ? CertificatoClient.LoadAutorita(caFile) : [];
        return new()
        {
            Address = Address(Value(parsed, url, Url) ?? DefaultUrl),
            Certificato = certificato,
            Autorita = autorita,
            Firma = Signed(firma.Read(parsed, certificato, autorita), spcoop),
            Canale = spcoop ? Canale.Spcoop : Canale.Modi,
            CodiceEnte = spcoop ? mittente : null,
            Audit = firma.ReadAudit(parsed, certificato),
            UserId = Value(parsed, userId, UserId) ?? DemoUserId,
            CodiceUfficio = Value(parsed, ufficio, Ufficio) ?? DemoUfficio,
            SoapVersion = parsed.GetValue(soap) == "1.1" ? SoapVersion.Soap11 : SoapVersion.Soap12,
            AttemptTimeout = TimeSpan.FromSeconds(parsed.GetValue(attesa)),
            MaxRetries = parsed.GetValue(tentativi),
            TimeProvider = timeProvider,
            OnRetry = onRetry,
        };
    }

    // No default value factory: the help would print what the environment holds, passwords included.
    internal static Option<string?> Text(string name, string valueName, string variable, string description) =>
        new(name) { Description = $"{description} [{variable}]", HelpName = valueName };

    internal static string? Value(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);

    private static FirmaMessaggi? Signed(FirmaMessaggi? firma, bool spcoop) => !spcoop || firma is null or { Profilo: ProfiloFirma.IntegritySoap01 }
        ? firma
        : throw new OpzioneException("Con --canale spcoop la firma copre sempre busta, Identity e Body: indicare --firma INTEGRITY_SOAP_01, o nessuna.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new OpzioneException($"'{text}' non è un indirizzo https: correggere --url o {Url}.");

    private static string? Existing(string file) => File.Exists(file) ? file : null;
}

/// <summary>An option or an environment variable has a value that cannot be used: the message is one Italian sentence.</summary>
internal sealed class OpzioneException(string frase) : Exception(frase);
