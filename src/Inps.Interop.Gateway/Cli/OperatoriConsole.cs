using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Operatori;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>operatori elenco | aggiungi | disabilita</c>: who may enter the console, and in which role.</summary>
internal static class OperatoriConsole
{
    public static RootCommand Create(IServiceProvider services) => new("Gestisce gli operatori della console: chi entra, e con quale ruolo.")
    {
        Elenco(services),
        Aggiungi(services),
        Disabilita(services),
    };

    private static Command Elenco(IServiceProvider services)
    {
        var command = new Command("elenco", "Elenca gli operatori.");
        command.SetAction(async (_, cancellationToken) =>
        {
            foreach (var o in await services.GetRequiredService<RegistroOperatori>().ListAsync(cancellationToken))
            {
                var stato = o.DisabilitatoIl is { } dal ? string.Create(CultureInfo.InvariantCulture, $"disabilitato dal {dal.UtcDateTime:yyyy-MM-dd}") : "abilitato";
                await System.Console.Out.WriteLineAsync($"{o.Codice,-20} {o.Ruolo,-12} {stato,-24} {o.Nome}  {o.Certificato ?? o.Account}");
            }
        });
        return command;
    }

    private static Command Aggiungi(IServiceProvider services)
    {
        var codice = Codice();
        var nome = new Option<string>("--nome") { Description = "Nome e cognome", Required = true };
        var ruolo = new Option<Ruolo>("--ruolo") { Description = $"Uno tra {string.Join(", ", Enum.GetNames<Ruolo>())}", Required = true };
        var pem = new Option<FileInfo?>("--certificato") { Description = "File PEM del certificato client con cui entra" };
        var account = new Option<string?>("--account") { Description = "Identificativo (claim sub) presso il servizio OpenID Connect" };
        var command = new Command("aggiungi", "Iscrive un operatore, o ne sostituisce i dati.") { codice, nome, ruolo, pem, account };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string? impronta = null;
            if (parsed.GetValue(pem) is { } file)
            {
                using var certificato = X509CertificateLoader.LoadCertificateFromFile(file.FullName);
                impronta = certificato.GetCertHashString(HashAlgorithmName.SHA256);
            }

            await services.GetRequiredService<RegistroOperatori>().EnrolAsync(
                new Operatore(parsed.GetRequiredValue(codice), parsed.GetRequiredValue(nome), parsed.GetRequiredValue(ruolo), impronta, parsed.GetValue(account)), cancellationToken);
            await System.Console.Out.WriteLineAsync("Fatto.");
        });
        return command;
    }

    private static Command Disabilita(IServiceProvider services)
    {
        var codice = Codice();
        var command = new Command("disabilita", "Toglie l'accesso a un operatore; ciò che ha fatto resta registrato.") { codice };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await services.GetRequiredService<RegistroOperatori>().DisableAsync(parsed.GetRequiredValue(codice), cancellationToken);
            await System.Console.Out.WriteLineAsync("Fatto.");
        });
        return command;
    }

    private static Argument<string> Codice() => new("CODICE") { Description = "Codice breve dell'operatore, come compare nel registro delle azioni" };
}
