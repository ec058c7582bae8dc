namespace KubeGen.Errors;

/// <summary>What each failure of a connection means, and what helps.</summary>
internal static class ConnectionText
{
    public static (string What, string? Remedy) Of(KubeConnectionFailure failure, KubeOperation operation, string server) => failure switch
    {
        KubeConnectionFailure.NameNotResolved => ($"DNS does not know the host of {server}",
            "Check the server in the kubeconfig, and whether this machine is in the right network."),
        KubeConnectionFailure.Refused => ($"nothing accepts connections at {server}",
            "Check that the cluster runs, and that the kubeconfig's server has the right host and port."),
        KubeConnectionFailure.Unreachable => ($"there is no way to {server}",
            "Check the network, VPN and firewall between this machine and the cluster."),
        KubeConnectionFailure.UntrustedCertificate => ($"the certificate of {server} is not signed by an authority that is trusted",
            "Set the cluster's certificate-authority in the kubeconfig to the authority that signed it."),
        KubeConnectionFailure.WrongHostName => ($"the certificate of {server} is for other host names",
            "Use a name or address that the certificate holds in the kubeconfig's server, or set tls-server-name to one."),
        KubeConnectionFailure.CertificateExpired => ($"the certificate of {server} is expired or not valid yet",
            "Renew the server's certificate, and check the clocks of both machines."),
        KubeConnectionFailure.Tls => ($"a TLS connection to {server} could not be made",
            "Check that the server speaks TLS at this port, and that it accepts the client certificate."),
        KubeConnectionFailure.Interrupted => ($"the connection to {server} broke before the answer was complete", AskAgain(operation)),
        _ => ($"the connection to {server} failed", "The inner exception tells more."),
    };

    /// <summary>What helps after an answer that was cut off: the events of a watch are good, a part of a list is not.</summary>
    public static string AskAgain(KubeOperation operation) =>
        operation.Verb == "watch" ? "Watch again from the last version seen." : "What was read before is incomplete: ask again.";
}
